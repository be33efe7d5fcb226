//! Layers: what a viewer switches off stays off.

use super::copier::Copier;
use super::objects::entry;
use lopdf::{Dictionary, Document, Object, dictionary};

impl Copier<'_> {
    /// Takes over which layers are switched off, of those that were copied.
    pub(crate) fn carry_layers(&self, target: &mut Document) {
        let source = self.source;
        let Ok(catalog) = source.catalog() else {
            return;
        };
        let Object::Dictionary(layers) = entry(source, catalog, b"OCProperties") else {
            return;
        };
        let carried = |object: &Object| -> Vec<Object> {
            let Object::Array(list) = object else {
                return Vec::new();
            };
            let ids = list.iter().filter_map(|item| item.as_reference().ok());
            ids.filter_map(|id| self.copied.get(&id))
                .map(|id| Object::Reference(*id))
                .collect()
        };
        let all = carried(entry(source, layers, b"OCGs"));
        let Object::Dictionary(shown) = entry(source, layers, b"D") else {
            return;
        };
        let mut off = carried(entry(source, shown, b"OFF"));
        if entry(source, shown, b"BaseState")
            .as_name()
            .is_ok_and(|name| name == b"OFF")
        {
            let on = carried(entry(source, shown, b"ON"));
            off = all
                .iter()
                .filter(|layer| !on.contains(layer))
                .cloned()
                .collect();
        }
        if !all.is_empty() {
            add_layers(target, &all, &off);
        }
    }
}

/// Adds layers to a document, some of them switched off.
fn add_layers(target: &mut Document, all: &[Object], off: &[Object]) {
    let Ok(catalog) = target.catalog() else {
        return;
    };
    let before = match entry(target, catalog, b"OCProperties") {
        Object::Dictionary(before) => before.clone(),
        _ => Dictionary::new(),
    };
    let list = |dict: &Dictionary, key: &[u8]| match entry(target, dict, key) {
        Object::Array(items) => items.clone(),
        _ => Vec::new(),
    };
    let shown = match entry(target, &before, b"D") {
        Object::Dictionary(shown) => shown.clone(),
        _ => Dictionary::new(),
    };
    let mut layers = list(&before, b"OCGs");
    let mut hidden = list(&shown, b"OFF");
    layers.extend(
        all.iter()
            .filter(|layer| !layers.contains(layer))
            .cloned()
            .collect::<Vec<_>>(),
    );
    hidden.extend(
        off.iter()
            .filter(|layer| !hidden.contains(layer))
            .cloned()
            .collect::<Vec<_>>(),
    );
    let properties = dictionary! {
        "OCGs" => layers,
        "D" => dictionary! { "OFF" => hidden, "Order" => Vec::<Object>::new() },
    };
    if let Ok(catalog) = target.catalog_mut() {
        catalog.set("OCProperties", properties);
    }
}
