### documents: making PDFs: what stands in the way.
