"""How often a body meets and how it decides: many wordings of each kind, and what states none."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, provisions

HEAD = "Kommissorium for Vandrådet\n\n"

CADENCES = [
    ("Rådet mødes kvartalsvis.", 4, 4),
    ("Rådet holder ordinært møde hver anden måned.", 6, 6),
    ("Der afholdes månedlige møder i rådet, dog ikke i juli.", 11, 11),
    ("Rådet mødes hver måned undtagen juli og august.", 10, 10),
    ("Møderne ligger normalt i marts, juni, september og december.", 4, 4),
    ("Rådet mødes mindst én gang i kvartalet.", 4, None),
    ("Rådet mødes som minimum to gange årligt.", 2, None),
    ("Rådet skal mødes mindst 2 gange pr. halvår.", 4, None),
    ("Det tilstræbes, at rådet mødes seks gange årligt.", 6, 6),
    ("Udvalget holder seks årlige møder.", 6, 6),
    ("Seks årlige møder.", 6, 6),
    ("Rådet mødes hver 6. uge.", 9, 9),
    ("Rådet mødes hver tredje uge.", 17, 17),
    ("Rådet mødes hver 14. dag.", 26, 26),
    ("Rådet mødes en gang om ugen.", 52, 52),
    ("Rådet mødes to gange i halvåret.", 4, 4),
    ("Rådet mødes to gange hvert semester.", 4, 4),
    ("Rådet mødes ca. en gang om måneden.", 12, 12),
    ("Der holdes mindst to ordinære møder om året.", 2, None),
    ("Rådet holder 4-6 møder om året.", 4, 6),
    ("Rådet holder mellem fire og seks møder om året.", 4, 6),
    ("Rådet holder fire til seks møder årligt.", 4, 6),
    ("Formanden indkalder rådet til møde efter behov.", None, None),
    ("Rådet mødes, når formanden finder det nødvendigt.", None, None),
    ("Rådet mødes forud for hvert møde i byrådet.", None, None),
    ("Antallet af møder i rådet følger af bekendtgørelsen om vandråd.", None, None),
    ("Mødekadencen fastsættes efter reglerne i vedtægten.", None, None),
    ("Mødes: 4 gange årligt", 4, 4),
    ("Mødefrekvens: Kvartalsvis", 4, 4),
    ("Hyppighed: hver 2. måned", 6, 6),
    ("Mødefrekvens: Efter behov", None, None),
    ("Mødefrekvens: 4 gange om året samt ad hoc", 4, None),
    ("Mødefrekvens: Kvartalsmøder", 4, 4),
    ("Møder: 5-6 om året", 5, 6),
    ("Mødefrekvens: 10 møder pr. år", 10, 10),
    ("Mødefrekvens: Minimum 4 årlige møder", 4, None),
    ("Antal møder pr. år: 4", 4, 4),
    ("Mødehyppighed: Rådet har fire faste møder om året", 4, 4),
    ("Rådets møder finder sted fire gange om året.", 4, 4),
    ("Rådet samles én gang i kvartalet.", 4, 4),
    ("Rådet træder sammen to gange årligt.", 2, 2),
    ("Rådet indkaldes til møde mindst én gang hvert halve år.", 2, None),
    ("Der er fire møder om året i rådet.", 4, 4),
    ("Møder afholdes fire gange årligt.", 4, 4),
    ("Rådet mødes en gang årligt.", 1, 1),
    ("Rådet mødes årligt i maj.", 1, 1),
    ("Rådet mødes forår og efterår.", 2, 2),
    ("Rådet mødes fire faste gange om året og derudover efter behov.", 4, None),
    ("Rådet har fire årlige møder og kan indkalde til flere.", 4, None),
    ("Rådet holder møde fire gange i løbet af året, heraf ét seminar.", 4, 4),
    ("Rådet mødes mindst hvert kvartal.", 4, None),
    ("Rådets møder afholdes hver anden måned.", 6, 6),
    ("Rådet mødes den første tirsdag i hver måned.", 12, 12),
    ("Rådet mødes to-tre gange om året.", 2, 3),
    ("Rådet mødes op til fire gange om året.", None, 4),
    ("Rådet holder normalt seks møder om året.", 6, 6),
    ("Rådet mødes i udgangspunktet fire gange om året.", 4, 4),
    ("Rådet mødes sædvanligvis hver måned.", 12, 12),
    ("Der planlægges med fire møder årligt.", 4, 4),
    ("Mødefrekvens: 1 gang i kvartalet", 4, 4),
    ("Rådet holder møde, så ofte formanden finder det nødvendigt, dog mindst to gange om året.", 2, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "least", "most"), CADENCES, ids=[c[0] for c in CADENCES])
def test_a_cadence(text: str, least: int | None, most: int | None) -> None:
    found = [p for p in provisions(graph_of(f"{HEAD}Møder\n\n{text}\n")) if p[1] == "cadence"]
    assert found == [("Vandrådet", "cadence", least, most)]


NO_CADENCE = [
    "Rådet afgiver rapport to gange om året.",
    "Rådet mødtes tidligere fire gange om året.",
    "Det blev foreslået, at rådet skulle mødes månedligt.",
    "Bør rådet mødes oftere end fire gange om året?",
    "Der udsendes nyhedsbrev efter behov efter møderne.",
    "Referatet udsendes senest 14 dage efter mødet.",
    "Rådet evalueres hvert andet år.",
    "Formanden mødes med borgmesteren fire gange om året.",
    "Rådets medlemmer vælges hvert fjerde år på et møde i byrådet.",
    "Dagsordenen udsendes senest otte dage før hvert møde.",
    "Rådet ønsker at mødes hver måned.",
    "Rådet kan ved behov invitere andre til sine møder.",
    "Andre deltager i rådets møder efter behov.",
    "Et medlem, der udebliver fra tre møder på et år, udtræder.",
    "Der gives diæter for højst seks møder om året.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_CADENCE)
def test_no_cadence(text: str) -> None:
    found = provisions(graph_of(f"{HEAD}Møder\n\n{text}\n"))
    assert not [p for p in found if p[1] == "cadence"]


KINDS = [
    ("Beslutninger træffes i enighed.", "consensus"),
    ("Rådet tilstræber enighed om sine beslutninger.", "consensus"),
    ("Der træffes beslutninger ved konsensus mellem parterne.", "consensus"),
    ("Alle beslutninger i rådet kræver enighed mellem parterne.", "consensus"),
    ("Afgørelser forudsætter tilslutning fra samtlige medlemmer.", "consensus"),
    ("Rådet arbejder efter konsensusprincippet.", "consensus"),
    ("Vedtagelser skal være enstemmige.", "consensus"),
    ("Beslutningsform: Konsensus", "consensus"),
    ("Beslutninger kræver, at både region og kommuner er enige.", "consensus"),
    ("Rådet træffer sine beslutninger i fællesskab og uden afstemning.", "consensus"),
    ("Rådet er beslutningsdygtigt, når over halvdelen af medlemmerne deltager.", "quorum"),
    ("Der kan kun træffes beslutning, hvis mindst ét medlem fra hver sektor er til stede.", "quorum"),
    ("Beslutningsdygtighed: Mindst fem medlemmer skal være mødt.", "quorum"),
    ("Mindst to tredjedele af medlemmerne skal være til stede, for at rådet kan træffe beslutning.", "quorum"),
    ("For at rådet er beslutningsdygtigt, skal formanden eller næstformanden være til stede.", "quorum"),
    ("Rådet kan træffe beslutninger, når mindst halvdelen af stemmerne er repræsenteret.", "quorum"),
    ("Mødet er beslutningsdygtigt, hvis begge formænd er til stede.", "quorum"),
    ("Beslutninger træffes med almindeligt flertal.", "majority"),
    ("Ved stemmelighed er formandens stemme udslagsgivende.", "majority"),
    ("Rådet afgør sager ved simpelt flertal blandt de fremmødte.", "majority"),
    ("Ændringer kræver to tredjedeles flertal.", "majority"),
    ("Hvert medlem har én stemme, og flertallet afgør sagen.", "majority"),
    ("Står stemmerne lige, bortfalder forslaget.", "majority"),
    ("I tilfælde af stemmelighed afgør formanden sagen.", "majority"),
    ("Beslutninger træffes ved afstemning, hvor flertallet bestemmer.", "majority"),
    ("Rådet er besluttende i sager om vandkvalitet.", "competence"),
    ("Rådet er beslutningsorgan på miljøområdet.", "competence"),
    ("Kompetence: Beslutningsorgan for fælles indsatser.", "competence"),
    ("Rådet kan disponere over en årlig pulje på 2 mio. kr.", "competence"),
    ("Rådet har mandat til at godkende projekter på op til 500.000 kr.", "competence"),
    ("Rådet er bemyndiget til at indgå aftaler med leverandører.", "competence"),
    ("Beslutningskompetencen ligger hos rådet.", "competence"),
    ("Rådet træffer endelig afgørelse i sager om vandløb.", "competence"),
    ("Rådet kan træffe bindende beslutninger for parterne.", "competence"),
    ("Rådet er øverste myndighed i samarbejdet.", "competence"),
    ("Det er rådet, der træffer beslutning om puljens anvendelse.", "competence"),
    ("Rådet afgør, hvem der får tilskud.", "competence"),
    ("Rådets beslutningskompetence omfatter fordeling af midler.", "competence"),
    ("Rådet har den endelige beslutningskompetence i sager om støtte.", "competence"),
    ("Rådet sætter den strategiske retning for vandindsatsen.", "competence"),
    ("Det påhviler rådet at afgøre klager over afgifter.", "competence"),
    ("Rådet er prioriterende og besluttende.", "competence"),
    ("Rådet har ikke beslutningskompetence.", "limit"),
    ("Rådet er alene rådgivende.", "limit"),
    ("Rådet kan ikke træffe beslutninger med økonomiske konsekvenser for kommunerne.", "limit"),
    ("Rådet har ingen selvstændig økonomi.", "limit"),
    ("Beslutninger med økonomiske konsekvenser kan ikke træffes i rådet.", "limit"),
    ("Rådet træffer ikke beslutninger, der binder kommunerne økonomisk.", "limit"),
    ("Rådet har udelukkende en rådgivende funktion.", "limit"),
    ("Rådet kan kun behandle sager om vandløb.", "limit"),
    ("Sager om enkeltpersoner behandles ikke i rådet.", "limit"),
    ("Beslutninger ud over 100.000 kr. ligger uden for rådets kompetence.", "limit"),
    ("Rådet kan ikke binde parterne økonomisk.", "limit"),
    ("Rådet må ikke indgå aftaler på kommunernes vegne.", "limit"),
    ("Rådet har ikke myndighed over for medlemskommunerne.", "limit"),
    ("Rådet er uden beslutningskompetence.", "limit"),
    ("Hvis der ikke kan opnås enighed, forelægges sagen for byrådet.", "disagreement"),
    ("Uenighed noteres i referatet.", "disagreement"),
    ("Ved uenighed afgør formandskabet sagen.", "disagreement"),
    ("Et medlem kan kræve sin afvigende mening ført til referat.", "disagreement"),
    ("Mindretallet kan forlange en mindretalsudtalelse.", "disagreement"),
    ("Opstår der tvist mellem parterne, søges den løst i formandskabet.", "disagreement"),
    ("Er parterne uenige, går sagen videre til byrådet.", "disagreement"),
    ("Medlemmerne møder med mandat fra egen organisation.", "mandate"),
    ("Repræsentanterne skal kunne træffe beslutninger på egen organisations vegne.", "mandate"),
    ("Det er vigtigt, at medlemmerne har den fornødne beslutningskompetence.", "mandate"),
    ("Medlemmerne forudsættes at have opbakning fra deres bagland til at indgå aftaler.", "mandate"),
    ("Deltagerne er bemyndiget til at forpligte deres egen kommune.", "mandate"),
    ("Det enkelte medlem skal kunne disponere på vegne af sin organisation.", "mandate"),
    ("Medlemmerne har ansvar for at forankre beslutninger i egen organisation.", "mandate"),
    ("Ved forfald kan medlemmerne sende en stedfortræder.", "deputies"),
    ("Der udpeges en personlig suppleant for hvert medlem.", "deputies"),
    ("Medlemmer kan ikke sende suppleant.", "deputies"),
    ("Medlemmerne kan lade sig repræsentere ved en stedfortræder.", "deputies"),
    ("Der er mulighed for at møde med substitut ved fravær.", "deputies"),
    ("Rådet vedtager selv sin forretningsorden.", "rules"),
    ("Rådet udarbejder en forretningsorden.", "rules"),
    ("Rådet tilrettelægger selv sit arbejde.", "rules"),
    ("Arbejdsformen aftales af rådet selv.", "rules"),
    ("Rådets arbejde følger forretningsordenen for byrådet.", "rules"),
    ("Rådet fastlægger selv sin arbejdsform.", "rules"),
    ("Rådet konstituerer sig selv.", "rules"),
    ("Medlemmerne udpeges for to år ad gangen.", "term"),
    ("Udpegningen følger den kommunale valgperiode.", "term"),
    ("Medlemmerne vælges for fire år og kan genvælges.", "term"),
    ("Funktionsperioden er tre år.", "term"),
    ("Medlemmerne beskikkes for en fireårig periode.", "term"),
    ("Rådets medlemmer er udpeget til udgangen af 2025.", "term"),
    ("Genvalg kan finde sted én gang.", "term"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[k[0] for k in KINDS])
def test_a_kind_and_no_other(text: str, kind: str) -> None:
    found = provisions(graph_of(f"{HEAD}Arbejdet\n\n{text}\n"))
    assert {(p[0], p[1]) for p in found} == {("Vandrådet", kind)}


NOTHING = [
    "Rådet bør have beslutningskompetence.",
    "Skal rådet kunne træffe beslutninger?",
    "Tidligere kunne rådet træffe beslutninger om taksterne.",
    "Det overvejes, om rådet skal have suppleanter.",
    "Rådet har truffet beslutning om at købe et hus.",
    "På mødet blev der truffet beslutning om en ny pumpe.",
    "Beskrivelsen af rådets kompetence skal præciseres.",
    "Formuleringen om suppleanter ændres.",
    "Der var enighed om at udsætte punktet.",
    "Der var uenighed om farven.",
    "Sekretariatet udarbejder udkast til forretningsorden for havnen.",
    "Formanden har kompetence til at underskrive breve.",
    "Der er ønske om klarere mandat til grupperne.",
    "Rådet drøftede behovet for suppleanter.",
    "Teksten om konsensus skal skrives mere præcist.",
    "Medlemmerne var enige om at tage orienteringen til efterretning.",
    "Rådet blev i 2019 enige om en ny model.",
    "Suppleanter:",
    "Rådet foreslår, at nævnet får beslutningskompetence.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_holds_for_the_council(text: str) -> None:
    found = provisions(graph_of(f"{HEAD}Arbejdet\n\n{text}\n"))
    assert not [p for p in found if p[0] == "Vandrådet"]
