"""What the values of the vocabulary are called on screen, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.captions import Caption

STATUS: Final[Mapping[str, Caption]] = {
    "in_force": Caption("gældende", "in force"),
    "draft": Caption("udkast", "draft"),
    "proposal": Caption("forslag", "proposal"),
    "superseded": Caption("overhalet", "superseded"),
}
CERTAINTY: Final[Mapping[str, Caption]] = {
    "explicit": Caption("står der", "stated"),
    "implied": Caption("underforstået", "implied"),
}
CONFIDENCE: Final[Mapping[str, Caption]] = {
    "sure": Caption("sikkert læst", "read for sure"),
    "unsure": Caption("usikkert læst", "read unsurely"),
}
REVIEW: Final[Mapping[str, Caption]] = {
    "unreviewed": Caption("ikke gennemgået", "not reviewed"),
    "accepted": Caption("godkendt", "accepted"),
    "corrected": Caption("rettet", "corrected"),
    "added": Caption("tilføjet", "added"),
}
MODALITY: Final[Mapping[str, Caption]] = {
    "does": Caption("gør", "does"),
    "must": Caption("skal", "must"),
    "should": Caption("bør", "should"),
    "may": Caption("kan", "may"),
}
MATTER: Final[Mapping[str, Caption]] = {
    "dispute": Caption("uenighed", "dispute"),
    "principle": Caption("principielt", "principle"),
    "economy": Caption("økonomi", "economy"),
    "cross_cluster": Caption("på tværs af klynger", "across clusters"),
    "national": Caption("nationalt", "national"),
    "other": Caption("andet", "other"),
}
BASIS: Final[Mapping[str, Caption]] = {
    "stated": Caption("står i dokumenterne", "stated in the documents"),
    "office": Caption("følger af, hvem der sidder hvor", "follows from who sits where by office"),
    "inferred": Caption("udledt", "inferred"),
}
OUTCOME: Final[Mapping[str, Caption]] = {
    "guaranteed": Caption("sikret ved embede", "guaranteed by office"),
    "confirmed": Caption("bekræftet", "confirmed"),
    "missing": Caption("mangler", "missing"),
    "impossible": Caption("umuligt", "impossible"),
    "possible": Caption("muligt", "possible"),
    "unknown": Caption("ukendt", "unknown"),
}
STRENGTH: Final[Mapping[str, Caption]] = {
    "must": Caption("skal", "must"),
    "should": Caption("bør", "should"),
    "may": Caption("kan", "may"),
}
CAPACITY: Final[Mapping[str, Caption]] = {
    "member": Caption("medlem", "member"),
    "secretary": Caption("sekretær", "secretary"),
}
ROLE: Final[Mapping[str, Caption]] = {
    "chair": Caption("formand", "chair"),
    "co_chair": Caption("medformand", "co-chair"),
    "vice_chair": Caption("næstformand", "vice chair"),
    "member": Caption("medlem", "member"),
    "secretary": Caption("sekretær", "secretary"),
}
ATTENDANCE: Final[Mapping[str, Caption]] = {
    "full": Caption("fast", "full"),
    "ad_hoc": Caption("ad hoc", "ad hoc"),
    "observer": Caption("observatør", "observer"),
    "involved": Caption("inddraget", "involved"),
}
PER: Final[Mapping[str, Caption]] = {
    "municipality": Caption("pr. kommune", "per municipality"),
    "cluster": Caption("pr. klynge", "per cluster"),
    "group": Caption("pr. gruppe", "per group"),
}
HOLDS_AS: Final[Mapping[str, Caption]] = {
    "holder": Caption("fast", "holder"),
    "deputy": Caption("suppleant", "deputy"),
    "acting": Caption("fungerende", "acting"),
}
PARTY: Final[Mapping[str, Caption]] = {
    "region": Caption("region", "region"),
    "municipality": Caption("kommune", "municipality"),
    "hospital": Caption("hospital", "hospital"),
    "psychiatry": Caption("psykiatri", "psychiatry"),
    "general_practice": Caption("almen praksis", "general practice"),
    "patients": Caption("patienter og pårørende", "patients and relatives"),
    "ministry": Caption("ministerium", "ministry"),
    "association": Caption("forening", "association"),
    "office": Caption("kontor", "office"),
    "role": Caption("rolle", "role"),
}
SCOPE: Final[Mapping[str, Caption]] = {
    "national": Caption("national", "national"),
    "regional": Caption("regional", "regional"),
    "cluster": Caption("klynge", "cluster"),
    "municipal": Caption("kommunal", "municipal"),
    "inter_municipal": Caption("fælleskommunal", "inter-municipal"),
}
PROVISION: Final[Mapping[str, Caption]] = {
    "cadence": Caption("mødehyppighed", "meetings"),
    "consensus": Caption("enighed", "consensus"),
    "majority": Caption("flertal", "majority"),
    "quorum": Caption("beslutningsdygtighed", "quorum"),
    "competence": Caption("kompetence", "competence"),
    "limit": Caption("grænse", "limit"),
    "disagreement": Caption("uenighed", "disagreement"),
    "mandate": Caption("mandat", "mandate"),
    "deputies": Caption("suppleanter", "deputies"),
    "size": Caption("størrelse", "size"),
    "term": Caption("periode", "term"),
    "rules": Caption("regler", "rules"),
}
