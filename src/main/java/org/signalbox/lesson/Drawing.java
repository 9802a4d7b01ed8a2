package org.signalbox.lesson;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Family;

/**
 * A picture of what was found; each has a table twin. Ids are called by the names that the lesson
 * gives them; labels are shown as they are.
 */
public sealed interface Drawing {
  /** The lesson's name for it is the picture's title. */
  String id();

  /** One bar for each of a few things, such as the accuracy of four engines. */
  record Bars(String id, Measure.Kind kind, Scale scale, List<Bar> bars) implements Drawing {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /**
   * @param label an engine's name, or an id that the lesson names
   * @param family whose colour and shape it has; empty for none
   */
  record Bar(String label, double value, Optional<Measure.Range> range, Optional<Family> family) {}

  /** Lines over a common axis, such as error by rows learned from. */
  record Lines(String id, Axis across, Axis up, List<Line> lines) implements Drawing {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param id the lesson names it
   */
  record Axis(String id, Measure.Kind kind, Scale scale) {}

  enum Scale {
    LINEAR,
    /** Logarithmic: only for values above 0. */
    LOG
  }

  /**
   * @param fitted whether it is a fitted curve, drawn thin beside what was measured
   */
  record Line(String label, Optional<Family> family, Form form, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  enum Form {
    MEASURED,
    FITTED
  }

  record Point(double across, double up, Optional<Measure.Range> range) {}

  /** A text whose pieces are shaded by a share, such as how sure each token was. */
  record Shaded(String id, List<Piece> pieces) implements Drawing {
    public Shaded {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * @param share from 0, strongly shaded, to 1, plain
   */
  record Piece(String text, double share) {}

  /** A small table of words and figures. */
  record Grid(String id, List<String> heads, List<List<String>> rows) implements Drawing {
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
