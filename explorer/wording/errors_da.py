"""Faults and remedies in Danish, by their English templates; `{}` stands for the same values."""

from __future__ import annotations

from typing import Final

DANISH: Final[dict[str, str]] = {
    # Names
    "no {} goes by this name": "intet hedder sådan ({})",
    "Nearest: {}": "Nærmest: {}",
    "Load the document that names it first": "Indlæs først det dokument, der nævner det",
    "fits {} about as well": "passer lige godt på {}",
    "Use one of: {}{}": "Brug en af: {}{}",
    "Use one of: {}; and {} more": "Brug en af: {}; og {} til",
    "Use one of {}": "Brug en af {}",
    "no node has this id": "ingen knude har det id",
    "Name it as the store does": "Skriv det, som lageret gør",
    "is a {}, not a {}": "er {}, ikke {}",
    "Ask about a {}": "Spørg om {}",
    "is missing from the store": "mangler i lageret",
    "Load the documents again": "Indlæs dokumenterne igen",
    "Body": "et organ",
    "Party": "en part",
    "Person": "en person",
    "Document": "et dokument",
    "Node": "en knude",
    "node": "knude",
    # Questions
    "is the region of no body": "er ikke noget organs region",
    "Known regions: {}": "Kendte regioner: {}",
    "none is known": "ingen er kendt",
    "no case goes there": "der går ingen sager dertil",
    "Name a body or a party": "Nævn et organ eller en part",
    "is no kind of matter": "er ingen slags sag",
    "is no level": "er ikke et niveau",
    "describes several bodies in general and has no members of its own": (
        "beskriver flere organer på én gang og har ingen medlemmer selv"
    ),
    "Ask about one of them: {}": "Spørg om et af dem: {}",
    "say nothing beside two or more bodies": "siger intet ved siden af to eller flere organer",
    "Name levels or bodies, or levels and one body": (
        "Nævn niveauer eller organer, eller niveauer og ét organ"
    ),
    "are too many levels": "er for mange niveauer",
    "Name one or two": "Nævn et eller to",
    "is no type of edge": "er ingen slags forbindelse",
    "The types are: {}.": "Der findes: {}.",
    "is no direction": "er ingen retning",
    "Use out, in or both.": "Brug out, in eller both.",
    "is too small": "er for lille",
    "Use at least 1.": "Brug mindst 1.",
    "is out of bounds": "er uden for grænserne",
    "Use a number from 0 to {}.": "Brug et tal fra 0 til {}.",
    "Use a number from 1 to {}.": "Brug et tal fra 1 til {}.",
    "Use a number from 1 to {}": "Brug et tal fra 1 til {}",
    # Stores
    "Keep one of them.": "Behold den ene af dem.",
    "two sources have this name": "to kilder har det navn",
    "two verdicts are about this fact": "to afgørelser handler om den kendsgerning",
    "is at generation {}, no longer at {}": "er ved generation {}, ikke længere ved {}",
    "Somebody else has changed it meanwhile: do it again.": (
        "En anden har ændret det imens: gør det igen."
    ),
    "is a folder": "er en mappe",
    "Name a file in it.": "Nævn en fil i den.",
    "was written by a newer Mandat (format {}, here it is {})": (
        "er skrevet af en nyere Mandat (format {}, her er det {})"
    ),
    "Update Mandat, or name another store.": "Opdatér Mandat, eller nævn et andet lager.",
    "is no store of Mandat": "er ikke et lager fra Mandat",
    "Name another file; this one was left as it is.": (
        "Nævn en anden fil; denne er ladt, som den var."
    ),
    "is damaged": "er beskadiget",
    "Load the documents again into another file, or take a backup.": (
        "Indlæs dokumenterne igen i en anden fil, eller tag en sikkerhedskopi frem."
    ),
    "cannot be used ({})": "kan ikke bruges ({})",
    "Name a file that you may write to.": "Nævn en fil, som du må skrive i.",
    "is locked by another program": "er låst af et andet program",
    "has no room left on its disk; nothing was changed": (
        "har ikke mere plads på disken; intet er ændret"
    ),
    "cannot be {}": "kan ikke {}",
    "written": "skrives",
    "opened": "åbnes",
    "Try again when it has finished.": "Prøv igen, når det er færdigt.",
    "Make room, then do it again.": "Skaf plads, og gør det igen.",
    "Check the rights to the file and to its folder, or name another.": (
        "Se efter rettighederne til filen og dens mappe, eller nævn en anden."
    ),
    "Check the disk and the rights to the file, or name another.": (
        "Se efter disken og rettighederne til filen, eller nævn en anden."
    ),
    "was given with a name or a password in the address, which ends up in lists and logs": (
        "er givet med navn eller adgangskode i adressen, som så ender i lister og logge"
    ),
    "Leave them out, and set NEO4J_USERNAME and NEO4J_PASSWORD.": (
        "Udelad dem, og sæt NEO4J_USERNAME og NEO4J_PASSWORD."
    ),
    "is no address of a server": "er ikke adressen på en server",
    "Name it as bolt://HOST:PORT.": "Skriv den som bolt://VÆRT:PORT.",
    "is {}; Mandat needs Neo4j {}.{} or newer": "er {}; Mandat kræver Neo4j {}.{} eller nyere",
    "Update the server, or keep the graph in a file: name one instead.": (
        "Opdatér serveren, eller hav grafen i en fil: nævn en i stedet."
    ),
    "holds nodes labelled Mandat that Mandat has not made; nothing was changed": (
        "har knuder mærket Mandat, som Mandat ikke har lavet; intet er ændret"
    ),
    "Name another database with NEO4J_DATABASE, or give those nodes another label.": (
        "Nævn en anden database med NEO4J_DATABASE, eller giv de knuder et andet mærke."
    ),
    "does not allow this user to do that ({})": "tillader ikke denne bruger det ({})",
    "does not accept the user name and password": "godtager ikke brugernavn og adgangskode",
    "went away while the change was being saved, so that it may be saved or not": (
        "forsvandt, mens ændringen blev gemt, så den er måske gemt og måske ikke"
    ),
    "is no address of a Neo4j server ({})": "er ikke adressen på en Neo4j-server ({})",
    "is no Neo4j server": "er ikke en Neo4j-server",
    "has no database of that name": "har ingen database med det navn",
    "could not do it ({})": "kunne ikke ({})",
    "cannot be reached ({})": "kan ikke nås ({})",
    "Name a user who may read and write this database, in NEO4J_USERNAME.": (
        "Nævn i NEO4J_USERNAME en bruger, der må læse og skrive i databasen."
    ),
    "Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.": (
        "Sæt NEO4J_USERNAME og NEO4J_PASSWORD til serverens."
    ),
    "Look whether it is there; do it again if not.": (
        "Se efter, om den er der; gør det igen, hvis ikke."
    ),
    "Check the address.": "Se adressen efter.",
    "Check NEO4J_DATABASE.": "Se NEO4J_DATABASE efter.",
    "Nothing was changed; see the server's log.": "Intet er ændret; se serverens log.",
    "Check the address, and that the server is running.": (
        "Se adressen efter, og at serveren kører."
    ),
    "is an address of no kind of store": "er ikke adressen på noget slags lager",
    "Name a file, or a Neo4j server by {}.": "Nævn en fil, eller en Neo4j-server med {}.",
    # The graph
    "is used twice": "er brugt to gange",
    "This is a fault of whatever made the graph; report it with the document.": (
        "Fejlen ligger hos det, der lavede grafen; meld den sammen med dokumentet."
    ),
    "is no valid node ({})": "er ingen gyldig knude ({})",
    "is no valid edge ({})": "er ingen gyldig kant ({})",
    "names both a node and an edge": "er navn på både en knude og en kant",
    "joins {} to {}, which is not allowed": "forbinder {} med {}, og det er ikke tilladt",
    "its end {} is no node": "dens ende {} er ingen knude",
    "the passage stands in no document": "tekststedet står ikke i noget dokument",
    "its passage {} is not there": "dens tekststed {} findes ikke",
    # Documents
    "has {} bytes, more than the {} that are read": "har {} byte, flere end de {}, der læses",
    "Split it into the documents it holds": "Del den i de dokumenter, den rummer",
    "holds no text": "indeholder ingen tekst",
    "Check that the right file was given": "Se efter, om det er den rigtige fil",
    "is {}, not text": "er {}, ikke tekst",
    "a PDF": "en PDF",
    "a Word, Excel or zip file": "en Word-, Excel- eller zip-fil",
    "an old Word or Excel file": "en gammel Word- eller Excel-fil",
    "a rich text file": "en RTF-fil",
    "an image": "et billede",
    "a compressed file": "en komprimeret fil",
    "Save it as plain text or Markdown in UTF-8 and load that": (
        "Gem den som ren tekst eller Markdown i UTF-8, og indlæs den"
    ),
    "is not UTF-8 (byte {}), nor Danish text in Windows-1252": (
        "er ikke UTF-8 (byte {}) og heller ikke dansk tekst i Windows-1252"
    ),
    "holds zero bytes, so it is no text": "indeholder nul-byte, så det er ikke tekst",
    "is text in UTF-32": "er tekst i UTF-32",
    "says it is {}, but byte {} is not": "siger, at den er {}, men det er byte {} ikke",
    # Rosters
    "holds no row of a person": "har ingen række med en person",
    "Give one row for each person": "Giv én række for hver person",
    "is an old or a locked Excel file": "er en gammel eller låst Excel-fil",
    "Save the roster as csv in UTF-8, or as xlsx": (
        "Gem medlemslisten som csv i UTF-8 eller som xlsx"
    ),
    "is empty": "er tom",
    "Give a header row and one row for each person": (
        "Giv en overskriftsrække og én række for hver person"
    ),
    "has more than {} rows": "har mere end {} rækker",
    "Divide it into several rosters": "Del den i flere medlemslister",
    "cannot be read as a table from row {} on ({})": (
        "kan ikke læses som tabel fra række {} og frem ({})"
    ),
    "is no spreadsheet that can be read ({})": "er ikke et regneark, der kan læses ({})",
    "is larger than {} MB when unpacked": "er større end {} MB, når den er pakket ud",
    "has more than {} columns": "har mere end {} kolonner",
    "has no column {}": "har ingen kolonne {}",
    "has no column {} and no column {}": "har ingen kolonne {} og ingen kolonne {}",
    "has two columns for {}": "har to kolonner til {}",
    "Keep the columns {}": "Behold kolonnerne {}",
    "Keep one of them": "Behold den ene af dem",
    "The columns are {}; name them in the first row": (
        "Kolonnerne er {}; skriv deres navne i første række"
    ),
    "has more cells than the header": "har flere celler end overskriften",
    "Put values that hold the separator in quotes": ("Sæt værdier med skilletegn i anførselstegn"),
    "ends on {}, before it begins on {}": "slutter {}, før det begynder {}",
    "Correct one of the dates": "Ret en af datoerne",
    "says no {}": "nævner ingen {}",
    "body": "organ",
    "Fill the cell or delete the row": "Udfyld cellen, eller slet rækken",
    "gives {} the person_id of {} in row {}": "giver {} det person_id, som {} har i række {}",
    "{} describes several bodies in general and has no members of its own": (
        "{} beskriver flere organer på én gang og har ingen medlemmer selv"
    ),
    "no body goes by the name {}": "intet organ hedder {}",
    "{} fits several bodies about as well": "{} passer lige godt på flere organer",
    "Use one of: {}": "Brug en af: {}",
    "{} has no post that fits {}{}": "{} har ingen plads, der passer til {}{}",
    "Its posts are: {}": "Dets pladser er: {}",
    "Give each person an id of their own": "Giv hver person sit eget id",
    "holds a formula in {}": "har en formel i {}",
    "Write the value itself": "Skriv selve værdien",
    "holds more than {} characters in {}": "har mere end {} tegn i {}",
    "Shorten it, or check the quotes of the rows before": (
        "Gør den kortere, eller se anførselstegnene i rækkerne før efter"
    ),
    "holds {} in {}, which is no date": "har {} i {}, og det er ingen dato",
    "Write dates as 2026-07-01 or 1.7.2026": "Skriv datoer som 2026-07-01 eller 1.7.2026",
    "holds {} in as": "har {} i kolonnen as",
    "Write holder, deputy or acting, or leave it empty": (
        "Skriv holder, deputy eller acting, eller lad den være tom"
    ),
    # Files
    "is not a file": "er ikke en fil",
    "Name another file.": "Nævn en anden fil.",
    "its folder does not exist": "dens mappe findes ikke",
    "Make the folder first.": "Lav mappen først.",
    "cannot be written ({})": "kan ikke skrives ({})",
    "Check the permissions and the room on the disk.": (
        "Se rettighederne og pladsen på disken efter."
    ),
    "does not exist: the examples were not installed": (
        "findes ikke: eksemplerne blev ikke installeret"
    ),
    "Install Mandat again.": "Installér Mandat igen.",
    "is not a {} file": "er ikke en {}-fil",
    ".txt or .md": ".txt- eller .md",
    ".csv or .xlsx": ".csv- eller .xlsx",
    "does not exist": "findes ikke",
    "Save it as plain text (.txt, .md) first.": "Gem den først som ren tekst (.txt, .md).",
    "Save the roster as csv or xlsx first.": "Gem først medlemslisten som csv eller xlsx.",
    "Check the path.": "Se stien efter.",
    "Give it as --roster.": "Giv den som --roster.",
    "is larger than {} MB": "er større end {} MB",
    "Divide it into smaller documents.": "Del den i mindre dokumenter.",
    "Give a file or a folder of files.": "Giv en fil eller en mappe med filer.",
    "cannot be read ({})": "kan ikke læses ({})",
    "may not be read by you": "må du ikke læse",
    "Check the file and the disk it is on.": "Se filen efter og disken, den ligger på.",
    "Change the permissions of the file.": "Ændr filens rettigheder.",
    "holds no {} file": "indeholder ingen {}-fil",
    "Save the documents as plain text first.": "Gem først dokumenterne som ren tekst.",
    "both would be stored as {}, but they differ": (
        "ville begge blive gemt som {}, men de er ikke ens"
    ),
    "Load a folder that holds both, or rename one.": (
        "Indlæs en mappe, der rummer dem begge, eller omdøb den ene."
    ),
    # What is installed, and the local server
    "this part of Mandat is not installed ({} is missing)": (
        "denne del af Mandat er ikke installeret ({} mangler)"
    ),
    "Run make {} in Mandat's folder.": "Kør make {} i Mandats mappe.",
    "this part of the Neo4j server is not the file that was tried": (
        "denne del af Neo4j-serveren er ikke den fil, der er afprøvet"
    ),
    "Try again later; where it stays so, the registry or a proxy changes files.": (
        "Prøv igen senere; bliver det ved, ændrer registret eller en proxy filerne."
    ),
    "its files could not be fetched ({})": "dens filer kunne ikke hentes ({})",
    "Check that Maven Central can be reached from here, and try again: what was fetched is kept.": (
        "Se efter, om Maven Central kan nås herfra, og prøv igen: det hentede er gemt."
    ),
    "the server does not take the password kept beside its database": (
        "serveren godtager ikke den adgangskode, der ligger ved dens database"
    ),
    "Name another folder for the database, or delete this one with all it holds.": (
        "Nævn en anden mappe til databasen, eller slet denne med alt, hvad der er i den."
    ),
    "the part of Mandat that brings it is not installed": (
        "den del af Mandat, der henter den, er ikke installeret"
    ),
    "Install the extra neo4j-local (in a checkout: make setup-test), "
    "or name a server you have with --store bolt://HOST:PORT.": (
        "Installér tillægget neo4j-local (i en udtjekning: make setup-test), eller nævn en server, "
        "du har, med --store bolt://VÆRT:PORT."
    ),
    "something else is listening there": "der lytter noget andet",
    "Name another with --port, or 0 for any that is free.": (
        "Nævn en anden med --port, eller 0 for en ledig."
    ),
    "no password could be set for the Neo4j server ({})": (
        "der kunne ikke sættes en adgangskode til Neo4j-serveren ({})"
    ),
    "Name an empty folder for its database.": "Nævn en tom mappe til dens database.",
    "it {} ({})": "den {} ({})",
    "ended at once": "sluttede straks",
    "did not answer in time": "svarede ikke i tide",
    "All it said stands in {}. Is another server using the same folder?": (
        "Alt, hvad den sagde, står i {}. Bruger en anden server den samme mappe?"
    ),
    # The command line, as Python's argparse says it
    "the following arguments are required: {}": "disse argumenter mangler: {}",
    "unrecognized arguments: {}": "ukendte argumenter: {}",
    "argument {}: invalid choice: {} (choose from {})": (
        "argumentet {}: {} er ingen af mulighederne ({})"
    ),
    "argument {}: expected one argument": "argumentet {}: mangler en værdi",
    "argument {}: expected at least one argument": "argumentet {}: mangler en værdi",
    "argument {}: invalid int value: {}": "argumentet {}: {} er ikke et helt tal",
    "argument {}: ignored explicit argument {}": "argumentet {}: tager ingen værdi ({})",
}
