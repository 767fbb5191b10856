"""Questions about a graph: one file each, over the fetches of any store."""

from __future__ import annotations

from typing import Final, get_args

from graph.captions import Caption
from graph.edges import EDGE_TYPES
from graph.levels import LEVELS
from graph.records import Matter
from queries.escalation import escalation
from queries.missing_overlap import missing_overlap
from queries.overlap import overlap
from queries.paths import paths
from queries.profile import profile
from queries.registry import Argument, Question
from queries.secretariat import secretariat

__all__ = ["QUESTIONS", "Argument", "Question"]

_MATTERS: Final[dict[str, Caption]] = {
    "dispute": Caption("uenighed", "dispute"),
    "principle": Caption("principiel sag", "matter of principle"),
    "economy": Caption("økonomi", "economy"),
    "cross_cluster": Caption("på tværs af klynger", "across clusters"),
    "national": Caption("nationalt anliggende", "national matter"),
    "other": Caption("andet", "other"),
}
if set(_MATTERS) != set(get_args(Matter)):
    raise AssertionError("every matter needs a caption")
_LEVELS: Final[dict[str, Caption]] = {name: row.caption for name, row in LEVELS.items()}
_EDGES: Final[dict[str, Caption]] = {
    name: kind.captions.forward for name, kind in EDGE_TYPES.items() if name != "IN"
}
_NAMED: Final = ("Body", "Party", "Person", "Document")


def _body(help_: Caption, **more: object) -> Argument:
    return Argument("body", "node", help_, labels=("Body",), **more)  # type: ignore[arg-type]


QUESTIONS: Final[dict[str, Question]] = {
    question.name: question
    for question in (
        Question(
            "escalation",
            Caption("Vejen op", "The way up"),
            Caption(
                "Ad hvilken vej når en sag fra et organ til toppen, hvem bærer den, hvem "
                "forbereder den, og hvor længe venter den?",
                "By which route does a case get from a body to the top, who carries it, who "
                "prepares it, and how long does it wait?",
            ),
            (
                _body(
                    Caption("organet, hvor sagen begynder", "the body where the case begins"),
                    positional=True,
                    required=True,
                ),
                Argument(
                    "to",
                    "node",
                    Caption(
                        "målet; ellers det øverste organ, som sagen kan nå",
                        "the goal; else the topmost body that the case can reach",
                    ),
                    labels=("Body", "Party"),
                ),
                Argument(
                    "matter",
                    "choice",
                    Caption("kun linjer, der gælder denne slags sag", "only lines for such cases"),
                    choices=_MATTERS,
                ),
            ),
            escalation,
        ),
        Question(
            "paths",
            Caption("Forbindelser", "Connections"),
            Caption("Hvordan er de to overhovedet forbundet?", "How are the two connected at all?"),
            (
                Argument(
                    "source",
                    "node",
                    Caption("den ene", "the one"),
                    positional=True,
                    required=True,
                    labels=_NAMED,
                ),
                Argument(
                    "target",
                    "node",
                    Caption("den anden", "the other"),
                    positional=True,
                    required=True,
                    labels=_NAMED,
                ),
                Argument(
                    "edges",
                    "choice",
                    Caption(
                        "kun disse slags forbindelser (ellers alle undtagen dokumenternes)",
                        "only these types of edge (else all but those of the documents)",
                    ),
                    many=True,
                    choices=_EDGES,
                ),
                Argument(
                    "max_hops",
                    "int",
                    Caption("højst så mange led", "at most so many hops"),
                    default=6,
                    least=1,
                    most=12,
                ),
                Argument(
                    "k",
                    "int",
                    Caption("højst så mange veje", "at most so many paths"),
                    default=5,
                    least=1,
                    most=50,
                ),
                Argument(
                    "directed",
                    "flag",
                    Caption("kun i forbindelsernes retning", "only in the direction of the edges"),
                    default=False,
                ),
            ),
            paths,
        ),
        Question(
            "overlap",
            Caption("Personsammenfald", "Overlap"),
            Caption(
                "Hvilke personer, poster og parter er fælles for organerne?",
                "Which people, offices and parties do the bodies share?",
            ),
            (
                Argument(
                    "bodies",
                    "node",
                    Caption(
                        "organerne; ét sammenlignes med alle andre",
                        "the bodies; a single one is compared with all others",
                    ),
                    positional=True,
                    many=True,
                    labels=("Body",),
                    default=(),
                ),
                Argument(
                    "levels",
                    "choice",
                    Caption(
                        "mellem disse niveauer (et eller to)", "between these one or two levels"
                    ),
                    many=True,
                    choices=_LEVELS,
                    default=(),
                    most=2,
                ),
            ),
            overlap,
        ),
        Question(
            "missing_overlap",
            Caption("Manglende personsammenfald", "Missing overlap"),
            Caption(
                "Hvor kræver et dokument personsammenfald, er det der, og hvem kan udfylde hullet?",
                "Where does a document demand overlap, is it there, and who could fill the gap?",
            ),
            (
                Argument("region", "text", Caption("kun i denne region", "only in this region")),
                Argument(
                    "level",
                    "choice",
                    Caption("kun krav, der omfatter niveauet", "only demands covering this level"),
                    choices=_LEVELS,
                ),
                _body(Caption("kun krav, der omfatter organet", "only demands covering this body")),
            ),
            missing_overlap,
        ),
        Question(
            "secretariat",
            Caption("Sekretariatsopgaver", "Secretariat"),
            Caption(
                "Hvem udfører sekretariatets opgaver for organet, opgave for opgave, i hvilket "
                "system?",
                "Who does the secretariat's work for the body, task by task, in which system?",
            ),
            (
                _body(
                    Caption("organet, der betjenes", "the body that is served"),
                    positional=True,
                    required=True,
                ),
            ),
            secretariat,
        ),
        Question(
            "profile",
            Caption("Profil", "Profile"),
            Caption("Hvad vides om den?", "What is known of it?"),
            (
                Argument(
                    "node",
                    "node",
                    Caption(
                        "organ, part, person eller dokument", "a body, party, person or document"
                    ),
                    positional=True,
                    required=True,
                    labels=_NAMED,
                ),
            ),
            profile,
        ),
    )
}
