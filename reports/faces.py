"""The four faces a citizen chooses from, drawn with lines so that they print on any printer."""

from reportlab.pdfgen.canvas import Canvas

from reports.lettering import DEEP, WARM

# Drawn around the middle of a circle with the radius 1; y runs downwards.
LINE = 0.09
EYE_X, EYE_Y, EYE = 0.34, -0.22, 0.11


def draw_faces(canvas: Canvas, x: float, y: float, side: float, gap: float) -> None:
    """From the happiest to the saddest; x and y are the upper left corner of the first."""
    for place, express in enumerate((_laugh, _smile, _doubt, _sorrow)):
        canvas.saveState()
        canvas.translate(x + side / 2 + place * (side + gap), y + side / 2)
        canvas.scale(side / 2, side / 2)
        _head(canvas)
        express(canvas)
        canvas.restoreState()


def _head(canvas: Canvas) -> None:
    canvas.setFillColor(WARM)
    canvas.circle(0, 0, 1, stroke=0, fill=1)
    canvas.setFillColor(DEEP)
    canvas.setStrokeColor(DEEP)
    canvas.setLineWidth(LINE)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)


def _laugh(canvas: Canvas) -> None:
    _eyes(canvas)
    mouth = canvas.beginPath()
    mouth.moveTo(-0.55, 0.12)
    mouth.lineTo(0.55, 0.12)
    mouth.curveTo(0.5, 0.9, -0.5, 0.9, -0.55, 0.12)
    canvas.drawPath(mouth, stroke=1, fill=1)


def _smile(canvas: Canvas) -> None:
    for side in (-1, 1):
        canvas.bezier(*_bow(side * EYE_X, EYE_Y, 0.16, -0.2))
    canvas.bezier(*_bow(0, 0.25, 0.5, 0.42))


def _doubt(canvas: Canvas) -> None:
    _eyes(canvas)
    canvas.line(-0.42, 0.42, 0.42, 0.26)


def _sorrow(canvas: Canvas) -> None:
    _eyes(canvas)
    canvas.bezier(*_bow(0, 0.55, 0.42, -0.4))


def _eyes(canvas: Canvas) -> None:
    for side in (-1, 1):
        canvas.circle(side * EYE_X, EYE_Y, EYE, stroke=0, fill=1)


def _bow(x: float, y: float, half: float, depth: float) -> tuple[float, ...]:
    """A curve that hangs below its ends, or with a negative depth arches above them."""
    return x - half, y, x - half / 2, y + depth, x + half / 2, y + depth, x + half, y
