package org.signalbox.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.signalbox.metering.Probe;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;

/**
 * Drives the window by itself and closes it: what the installer's AOT cache is trained by and what
 * {@code signalbox bench start} measures. The property {@code signalbox.walk} asks for it.
 */
final class Walk {
  private static final String PROPERTY = "signalbox.walk";
  private static final Set<ScreenState> UNDER_WAY =
      EnumSet.of(ScreenState.EMPTY, ScreenState.READING);

  /** What is told on the way, on standard output. */
  enum Mark {
    /**
     * The window was drawn: its screens can be turned, a task can be given, clicks are answered.
     */
    FIRST_CONTENT,
    /** The first sample is routed and drawn. */
    ROUTED,
    /** Every screen was drawn; no model is loaded yet. */
    ALL_SCREENS;

    void print() {
      System.out.println(name().toLowerCase(Locale.ROOT).replace('_', '-'));
      System.out.flush();
    }

    void printWithMemory() {
      print();
      System.out.println("resident " + Probe.here().residentBytes());
    }
  }

  private final Screens screens;
  private final Consumer<Runnable> drawn;
  private final Consumer<Mark> passed;
  private final Deque<Consumer<Runnable>> steps = new ArrayDeque<>();

  /**
   * @param drawn runs its argument when what is on the screen has been drawn
   * @param passed is told of each mark
   */
  Walk(Screens screens, Consumer<Runnable> drawn, Consumer<Mark> passed) {
    this.screens = screens;
    this.drawn = drawn;
    this.passed = passed;
  }

  /** Whether this process was started for it. */
  static boolean asked() {
    return Boolean.getBoolean(PROPERTY);
  }

  /**
   * Begins; returns at once.
   *
   * @param end runs when all steps were taken
   */
  void start(Runnable end) {
    steps.add(next -> tell(Mark.FIRST_CONTENT, next));
    steps.add(this::settled);
    steps.add(next -> tell(Mark.ROUTED, next));
    EnumSet.complementOf(EnumSet.of(Screen.EXPLORE))
        .forEach(screen -> steps.add(next -> turn(screen, next)));
    steps.add(next -> turn(Screen.EXPLORE, next));
    steps.add(next -> tell(Mark.ALL_SCREENS, next));
    steps.add(_ -> end.run());
    proceed();
  }

  private void proceed() {
    Consumer<Runnable> step = steps.poll();
    if (step != null) {
      step.accept(this::proceed);
    }
  }

  private void tell(Mark mark, Runnable next) {
    drawn.accept(
        () -> {
          passed.accept(mark);
          next.run();
        });
  }

  private void turn(Screen screen, Runnable next) {
    screens.shown().set(screen);
    drawn.accept(next);
  }

  private void settled(Runnable next) {
    ReadOnlyObjectProperty<ScreenState> state = screens.explore().state();
    if (!UNDER_WAY.contains(state.get())) {
      next.run();
      return;
    }
    state.addListener(
        new ChangeListener<ScreenState>() {
          @Override
          public void changed(
              ObservableValue<? extends ScreenState> source, ScreenState before, ScreenState now) {
            if (!UNDER_WAY.contains(now)) {
              source.removeListener(this);
              next.run();
            }
          }
        });
  }
}
