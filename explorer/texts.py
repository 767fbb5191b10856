"""Every word of the app that is not a document's or the vocabulary's, in Danish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from explorer.safe import plain
from graph.captions import Caption, Language

TEXTS: Final[Mapping[str, Caption]] = {
    "language": Caption("Sprog", "Language"),
    "yes": Caption("ja", "yes"),
    "no": Caption("nej", "no"),
    "unknown": Caption("ukendt", "unknown"),
    "invented": Caption("opfundet eksempel", "invented example"),
    # ---- pages
    "page.start": Caption("Start", "Start"),
    "page.map": Caption("Kort", "Map"),
    "page.escalation": Caption("Vejen op", "The way up"),
    "page.paths": Caption("Forbindelser", "Connections"),
    "page.overlap": Caption("Personsammenfald", "Overlap"),
    "page.missing_overlap": Caption("Manglende sammenfald", "Missing overlap"),
    "page.secretariat": Caption("Sekretariat", "Secretariat"),
    "page.profile": Caption("Profil", "Profile"),
    "page.documents": Caption("Dokumenter", "Documents"),
    # ---- search and filters
    "search.label": Caption("Søg", "Search"),
    "search.placeholder": Caption(
        "Søg efter organ, part, person eller dokument",
        "Search for a body, party, person or document",
    ),
    "filter.title": Caption("Filtre", "Filters"),
    "filter.changed": Caption("Filtre ({} ændret)", "Filters ({} changed)"),
    "filter.on": Caption("Som det var den", "As it was on"),
    "filter.on.help": Caption(
        "Det, der ikke gælder denne dag, udelades. Ukendt gyldighed regnes som gyldig.",
        "What is not valid on this day is left out. Unknown validity counts as valid.",
    ),
    "filter.status": Caption("Tag med", "Include"),
    "filter.status.help": Caption(
        "Hvilken status oplysningerne må have. Status vises ved hver oplysning.",
        "Which status the facts may have. Each fact shows its status.",
    ),
    "filter.unsure": Caption(
        "Regn også med det usikkert læste", "Count also what was read unsurely"
    ),
    "filter.unsure.help": Caption(
        "Oplysninger fra læseregler, der tit tager fejl. Profiler viser dem altid, mærket.",
        "Facts from reading rules that are often wrong. Profiles always show them, marked.",
    ),
    "filter.reset": Caption("Nulstil filtre", "Reset filters"),
    # ---- drawing
    "drawing.label": Caption(
        "Tegning: {}. Flyt med piletasterne, vælg med Enter. Tabellen under tegningen har det "
        "samme indhold.",
        "Drawing: {}. Move by the arrow keys, choose by Enter. The table below has the same "
        "content.",
    ),
    "drawing.larger": Caption("Større", "Larger"),
    "drawing.smaller": Caption("Mindre", "Smaller"),
    "drawing.whole": Caption("Vis det hele", "Show the whole"),
    "drawing.picture": Caption("Hent som billede (PNG)", "Download as a picture (PNG)"),
    # ---- map
    "map.region": Caption("Region", "Region"),
    "map.no_region": Caption("Uden region", "Without a region"),
    "map.folded": Caption("Fold klynger sammen", "Fold clusters"),
    "map.types": Caption("Flere linjer", "More lines"),
    "map.types.DOWNWARD": Caption("nedad og fra siden", "downward and from the side"),
    "map.types.EXITS": Caption("ud af strukturen, til råd", "out of the structure, to councils"),
    "map.hidden": Caption(
        "Der er {} oplysninger om linjer, som ikke er tegnet; de kan vælges under Flere linjer.",
        "{} facts about lines are not drawn; choose them under More lines.",
    ),
    "map.types.which": Caption(
        "Linjer ud over dem opad og ved embede", "Lines beyond those upward and by office"
    ),
    "map.hint": Caption(
        "Klik på et organ for at se dets profil. Dobbeltklik åbner profilsiden; på en foldet "
        "klynge folder det ud. Hold musen over en linje for at se, hvad den siger.",
        "Click a body to see its profile. A double click opens the profile page, or unfolds a "
        "folded cluster. Point at a line to see what it says.",
    ),
    "map.seat": Caption("1 plads", "1 seat"),
    "map.seats": Caption("{} pladser", "{} seats"),
    "map.meetings": Caption("{} møder/år", "{} meetings/yr"),
    "map.about": Caption("ca. {}", "c. {}"),
    "map.no_figures": Caption("pladser og møder ukendt", "seats, meetings unknown"),
    "map.region_unsaid": Caption("region ikke nævnt", "region not stated"),
    "map.svg": Caption("Hent tegningen som SVG", "Download the drawing as SVG"),
    "map.as_table": Caption("Kortet som tabel", "The map as a table"),
    "map.column.body": Caption("Organ", "Body"),
    "map.column.figures": Caption("Pladser og møder", "Seats and meetings"),
    "map.column.status": Caption("Status", "Status"),
    "map.column.from": Caption("Fra", "From"),
    "map.column.line": Caption("Linje", "Line"),
    "map.column.to": Caption("Til", "To"),
    # ---- tables and sources
    "table.empty": Caption("Ingen rækker.", "No rows."),
    "table.csv": Caption("Hent som CSV", "Download as CSV"),
    "table.xlsx": Caption("Hent som Excel", "Download as Excel"),
    "source.title": Caption("Hvor det står", "Where it stands"),
    "source.open": Caption("Se hvor det står", "See where it stands"),
    "source.which": Caption("Tekststed", "Passage"),
    "source.all": Caption("Tabellens kilder ({})", "The table's sources ({})"),
    "source.text": Caption("Dokumentets tekst", "The document's text"),
    "source.whole": Caption("Åbn dokumentet", "Open the document"),
    "source.cut": Caption(
        "Dokumentet er meget langt; kun begyndelsen vises.",
        "The document is very long; only its beginning is shown.",
    ),
    "source.no_text": Caption(
        "Her er ingen tekst at vise: kilden er en liste, eller dokumentet er ikke gemt.",
        "There is no text to show: the source is a list, or the document is not kept.",
    ),
    "locator.page": Caption("side {}", "page {}"),
    "locator.paragraph": Caption("afsnit {}", "paragraph {}"),
    "locator.cell": Caption("celle {}", "cell {}"),
    "locator.row": Caption("række {}", "row {}"),
    # ---- answers
    "answer.table": Caption("Svaret som tabel", "The answer as a table"),
    "answer.part": Caption("Afsnit", "Part"),
    "answer.said": Caption("Udsagn", "Statement"),
    "answer.documents": Caption("Dokumenter", "Documents"),
    "answer.passages": Caption("Tekststeder", "Passages"),
    "question.choose": Caption(
        "Vælg ovenfor, så kommer svaret her.", "Choose above, and the answer appears here."
    ),
    "question.legend.escalation": Caption(
        "Fuldt optrukket: står i dokumenterne. Stiplet: ved embede. Blåt: udledt.",
        "Solid: stated in the documents. Dashed: by office. Blue: inferred.",
    ),
    "question.legend.paths": Caption(
        "Øverst målet, nederst begyndelsen. Stiplet: ved embede.",
        "The goal at the top, the start at the bottom. Dashed: by office.",
    ),
    "question.legend.overlap": Caption(
        "Fuldt optrukket: fælles personer. Stiplet: kun fælles embeder.",
        "Solid: people shared. Dashed: only offices shared.",
    ),
    "question.legend.missing_overlap": Caption(
        "Fuldt optrukket: kravet er opfyldt. Stiplet: det er det ikke, eller det vides ikke.",
        "Solid: the demand is met. Dashed: it is not, or it is not known.",
    ),
    "question.legend.secretariat": Caption(
        "Nederst dem, der udfører opgaver for organet.",
        "At the bottom those who do duties for the body.",
    ),
    "question.more": Caption("Flere valg", "More choices"),
    # ---- profile
    "profile.none": Caption(
        "Søg efter et organ, en part eller en person øverst på siden, eller klik på kortet.",
        "Search for a body, a party or a person at the top of the page, or click on the map.",
    ),
    "profile.generic": Caption(
        "Beskriver flere organer på én gang; de har hver deres egen profil.",
        "Describes several bodies at once; each of them has a profile of its own.",
    ),
    "profile.close": Caption("Luk", "Close"),
    "profile.related": Caption("Gå til", "Go to"),
    "profile.documents": Caption("Læs dokumentet", "Read the document"),
    "next.profile": Caption("Fuld profil", "Full profile"),
    "next.map": Caption("Vis på kortet", "Show on the map"),
    "next.escalation": Caption("Vejen op herfra", "The way up from here"),
    "next.secretariat": Caption("Sekretariat", "Secretariat"),
    "next.paths": Caption("Forbindelser", "Connections"),
    # ---- documents
    "documents.which": Caption("Dokument", "Document"),
    "documents.all": Caption("Alle dokumenter", "All documents"),
    "documents.title": Caption("Titel", "Title"),
    "documents.file": Caption("Fil", "File"),
    "documents.kind": Caption("Art", "Kind"),
    "documents.status": Caption("Status", "Status"),
    "documents.dated": Caption("Dateret", "Dated"),
    "documents.missed": Caption("Ikke forstået", "Not understood"),
    "documents.invented": Caption("Opfundet", "Invented"),
    "documents.marked": Caption("Mærket nedenfor:", "Marked below:"),
    "documents.missed.count": Caption("Ikke forstået ({})", "Not understood ({})"),
    "documents.missed.what": Caption(
        "Ikke forstået: sætninger, der nævner organer, og som ingen læseregel forstod. Læs dem "
        "selv; de står under hvert dokument.",
        "Not understood: sentences that speak of bodies and that no reading rule understood. Read "
        "them yourself; they stand below each document.",
    ),
    "documents.missed.more": Caption("… og {} flere.", "… and {} more."),
    "documents.perhaps": Caption("Måske de samme ({})", "Perhaps the same ({})"),
    "documents.perhaps.what": Caption(
        "Navnene ligner hinanden, og intet viser, om de er én: begge står. Er to personer én, så giv "
        "dem samme person_id i en medlemsliste.",
        "The names are alike, and nothing shows whether they are one: both stand. Where two people "
        "are one, give them the same person_id in a roster.",
    ),
    "documents.perhaps.label": Caption("Art", "Kind"),
    "documents.perhaps.one": Caption("Den ene", "One"),
    "documents.perhaps.from": Caption("Kilde", "Source"),
    "documents.perhaps.other": Caption("Den anden", "The other"),
    "documents.perhaps.why": Caption("Hvorfor", "Why"),
    "document.terms": Caption("kommissorium", "terms of reference"),
    "document.decision": Caption("beslutning", "decision"),
    "document.agenda": Caption("dagsorden", "agenda"),
    "document.agenda_item": Caption("dagsordenspunkt", "agenda item"),
    "document.minutes": Caption("referat", "minutes"),
    "document.memo": Caption("notat", "memo"),
    "document.annex": Caption("bilag", "annex"),
    "document.proposal": Caption("oplæg", "proposal"),
    "document.act": Caption("lov", "act"),
    "document.statutes": Caption("vedtægter", "statutes"),
    "document.member_list": Caption("medlemsliste", "member list"),
    "document.roster": Caption("medlemsliste", "member list"),
    "document.letter": Caption("brev", "letter"),
    # ---- start and loading
    "start.empty": Caption("Velkommen til Mandat", "Welcome to Mandat"),
    "start.title": Caption("Mandat", "Mandat"),
    "start.what": Caption(
        "Mandat læser kommissorier, referater og medlemslister og viser, hvem der beslutter "
        "hvad. Hvert svar kan føres tilbage til den sætning, der siger det.",
        "Mandat reads terms of reference, minutes and member lists and shows who decides what. "
        "Every answer can be traced to the sentence that says so.",
    ),
    "start.ask": Caption("Spørg", "Ask"),
    "start.count.Document": Caption("Dokumenter", "Documents"),
    "start.count.Body": Caption("Organer", "Bodies"),
    "start.count.Party": Caption("Parter", "Parties"),
    "start.count.Person": Caption("Personer", "People"),
    "start.about.map": Caption(
        "Hele organisationen efter niveau og klynge.",
        "The whole organisation by level and cluster.",
    ),
    "start.about.escalation": Caption(
        "Ad hvilken vej når en sag til toppen, og hvor længe venter den?",
        "By which route does a case reach the top, and how long does it wait?",
    ),
    "start.about.missing_overlap": Caption(
        "Hvor kræves gennemgående personer, og er de der?",
        "Where are shared people demanded, and are they there?",
    ),
    "start.about.secretariat": Caption(
        "Hvem gør hvad for et organ, og i hvilket system?",
        "Who does what for a body, and in which system?",
    ),
    "start.about.overlap": Caption(
        "Hvilke personer og pladser er fælles?", "Which people and seats are shared?"
    ),
    "start.about.paths": Caption(
        "Hvordan er to organer eller personer forbundet?",
        "How are two bodies or people connected?",
    ),
    "start.load": Caption("Indlæs", "Load"),
    "load.demo": Caption("Prøv med eksemplet", "Try the example"),
    "load.demo.what": Caption(
        "Dokumenter og en medlemsliste, som er skrevet til formålet. Alle personer er opfundne.",
        "Documents and a member list written for the purpose. All people are invented.",
    ),
    "load.demo.do": Caption("Indlæs eksemplet", "Load the example"),
    "load.own": Caption("Brug dine egne dokumenter", "Use your own documents"),
    "load.own.what": Caption(
        "Kommissorier, referater og vedtægter som ren tekst (.txt, .md) og medlemslister (.csv, "
        ".xlsx). Intet forlader denne maskine.",
        "Terms of reference, minutes and statutes as plain text (.txt, .md) and member lists "
        "(.csv, .xlsx). Nothing leaves this machine.",
    ),
    "load.own.files": Caption("Filer (højst 20 MB hver)", "Files (20 MB each at most)"),
    "load.own.do": Caption("Indlæs filerne", "Load the files"),
    "load.too_many": Caption("Højst {} filer ad gangen.", "At most {} files at a time."),
    "load.running": Caption("Læser {}", "Reading {}"),
    "load.building": Caption("Samler det hele", "Putting it together"),
    "load.done": Caption(
        "Indlæst: {new} nye, {replaced} erstattede, {unchanged} uændrede. {missed} sætninger blev "
        "ikke forstået; de står under Dokumenter.",
        "Loaded: {new} new, {replaced} replaced, {unchanged} unchanged. {missed} sentences were "
        "not understood; they are listed under Documents.",
    ),
    "load.see": Caption("Se kortet", "See the map"),
    "load.undo": Caption("Fortryd", "Undo"),
    "load.undone": Caption("Fortrudt: alt er som før.", "Undone: all is as before."),
    "load.kept": Caption("Det, der er indlæst", "What has been loaded"),
    "load.remove.which": Caption("Fjern disse", "Remove these"),
    "load.remove.none": Caption("{} filer er indlæst", "{} files are loaded"),
    "load.remove": Caption("Fjern", "Remove"),
    "load.removed": Caption("Fjernet: {}", "Removed: {}"),
    # ---- nothing there, or something wrong
    "empty": Caption(
        "Her er intet endnu: indlæs eksemplet eller dine egne dokumenter på startsiden.",
        "There is nothing here yet: load the example or your own documents on the start page.",
    ),
    "empty.start": Caption("Til startsiden", "To the start page"),
    "error.unexpected": Caption(
        "Noget gik galt, som ikke burde kunne. Intet er ændret. Prøv igen; bliver det ved, så "
        "meld det med henvisningen {}, som også står i programmets log.",
        "Something went wrong that should not. Nothing has been changed. Try again; if it stays, "
        "report it with the reference {}, which stands in the program's log as well.",
    ),
}


def text(key: str, language: Language) -> str:
    """A text of the app in one language."""
    return TEXTS[key](language)


def drawing_texts(title: str, language: Language) -> dict[str, str]:
    """What a drawing says besides its content."""
    names = ("larger", "smaller", "whole", "picture")
    return {
        **{name: text(f"drawing.{name}", language) for name in names},
        "label": text("drawing.label", language).format(plain(title)),
        "file": "mandat.png",
        "language": language,
    }
