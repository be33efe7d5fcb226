# Issue 5, "we always pay after 60 days": whether the customer is a large company stands on the card, and the answer
# says the thirty-day rule as it holds for this customer (art. 6:119a lid 6 BW). Seed B48, B24.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-21  bank through 2026-10-20
2026-10-21  answer to always-late of Bakkerij Jansen BV?
            Op onze factuur staat vrijdag 2 oktober als vervaldatum. Een grote onderneming mag met een kleiner bedrijf niet meer dan dertig dagen afspreken. Op welke dag betaalt u 2026-0187?
            -> Noemt een dag, Een ander beslist, Beroept zich op afspraak
2026-10-21  large Bakkerij Jansen BV: yes
2026-10-21  answer to always-late of Bakkerij Jansen BV?
            Op onze factuur staat vrijdag 2 oktober als vervaldatum. Een grote onderneming als de uwe mag met een kleiner bedrijf niet meer dan dertig dagen afspreken. Op welke dag betaalt u 2026-0187?
            -> Noemt een dag, Een ander beslist, Beroept zich op afspraak
2026-10-21  undo
2026-10-21  answer to always-late of Bakkerij Jansen BV?
            Op onze factuur staat vrijdag 2 oktober als vervaldatum. Een grote onderneming mag met een kleiner bedrijf niet meer dan dertig dagen afspreken. Op welke dag betaalt u 2026-0187?
            -> Noemt een dag, Een ander beslist, Beroept zich op afspraak
2026-10-21  large Bakkerij Jansen BV: no
2026-10-21  answer to always-late of Bakkerij Jansen BV?
            Op onze factuur staat vrijdag 2 oktober als vervaldatum. Wij hebben geen langere termijn afgesproken. Op welke dag betaalt u 2026-0187?
            -> Noemt een dag, Een ander beslist, Beroept zich op afspraak
2026-10-21  kind Bakkerij Jansen BV government
2026-10-21  answer to always-late of Bakkerij Jansen BV?
            Op onze factuur staat vrijdag 2 oktober als vervaldatum. Een overheid betaalt wettelijk binnen dertig dagen. Op welke dag betaalt u 2026-0187?
            -> Noemt een dag, Een ander beslist, Beroept zich op afspraak
