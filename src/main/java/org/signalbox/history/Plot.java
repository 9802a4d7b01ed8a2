package org.signalbox.history;

/** The frame of a chart: its size, its axes, and where a value lies in it. */
record Plot(Axis across, Axis up, double height) {
  static final double WIDTH = 960;
  private static final double LEFT = 72;
  private static final double RIGHT = 24;
  private static final double TOP = 36;
  private static final double BOTTOM = 48;

  double x(double value) {
    return LEFT + across.at(value) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return height - BOTTOM - up.at(value) * (height - TOP - BOTTOM);
  }

  double left() {
    return LEFT;
  }

  double right() {
    return WIDTH - RIGHT;
  }

  double top() {
    return TOP;
  }

  double bottom() {
    return height - BOTTOM;
  }

  /**
   * Opens the picture and draws its grid; the caller closes it.
   *
   * @param spoken what the chart shows, for those who hear it
   */
  void open(Html html, String upTitle, String acrossTitle, String spoken) {
    String box = "0 0 " + Shapes.at(WIDTH) + " " + Shapes.at(height);
    html.open("svg", "class", "chart", "viewBox", box, "role", "img", "aria-label", spoken);
    for (Axis.Tick tick : up.ticks()) {
      double y = y(tick.value());
      line(html, "grid", left(), y, right(), y);
      text(html, "tick end", left() - 8, y + 4, tick.label());
    }
    for (Axis.Tick tick : across.ticks()) {
      double x = x(tick.value());
      line(html, "grid", x, top(), x, bottom());
      text(html, "tick middle", x, bottom() + 18, tick.label());
    }
    text(html, "axis", 0, 16, upTitle);
    text(html, "axis end", right(), height - 6, acrossTitle);
  }

  static void line(Html html, String look, double x1, double y1, double x2, double y2) {
    html.empty(
        "line",
        "class",
        look,
        "x1",
        Shapes.at(x1),
        "y1",
        Shapes.at(y1),
        "x2",
        Shapes.at(x2),
        "y2",
        Shapes.at(y2));
  }

  static void text(Html html, String look, double x, double y, String words) {
    html.leaf("text", words, "class", look, "x", Shapes.at(x), "y", Shapes.at(y));
  }
}
