package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.ingest.TableChoice;
import org.signalbox.routing.Kind;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.RoleCorrection;
import org.signalbox.task.Sampling;
import org.signalbox.task.TypeCorrection;

/** The input, what was seen in it, and what the user corrected by hand. */
public final class TaskViewModel {
  private final ReadOnlyObjectWrapper<Duration> deciding =
      new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final Runnable reroute;
  private final Runnable reread;
  private final ReadOnlyObjectWrapper<Optional<Input>> input =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Material>> material =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Recognition>> recognition =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Request> request =
      new ReadOnlyObjectWrapper<>(Request.of(""));
  private final ReadOnlyObjectWrapper<TableChoice> choice =
      new ReadOnlyObjectWrapper<>(TableChoice.none());
  private final ChosenTables tables = new ChosenTables();
  private final List<TypeCorrection> types = new ArrayList<>();

  /** Kept until the window closes, so that an input opened again is seen as it was corrected. */
  private final Map<Input, List<RoleCorrection>> roles = new HashMap<>();

  TaskViewModel(Runnable reroute, Runnable reread) {
    this.reroute = reroute;
    this.reread = reread;
  }

  public ReadOnlyObjectProperty<Optional<Input>> input() {
    return input.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Material>> material() {
    return material.getReadOnlyProperty();
  }

  /** The first lines as they stand in the input, with what was doubtful on each. */
  public ReadOnlyObjectProperty<Optional<Preview>> preview() {
    return preview.getReadOnlyProperty();
  }

  /** The tables of the input, where it holds several, and the one that is shown. */
  public ReadOnlyObjectProperty<TableChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  ChosenTables tables() {
    return tables;
  }

  public ReadOnlyObjectProperty<Optional<Recognition>> recognition() {
    return recognition.getReadOnlyProperty();
  }

  /** What is asked, with the corrections made so far. */
  public ReadOnlyObjectProperty<Request> request() {
    return request.getReadOnlyProperty();
  }

  /** The input as a table; empty for prose and before anything was read. */
  public Optional<Dataset> dataset() {
    return material.get().filter(Dataset.class::isInstance).map(Dataset.class::cast);
  }

  /** What the user put right in the columns of this input. */
  public ByHand byHand() {
    return new ByHand(types, input.get().map(this::roles).orElse(List.of()));
  }

  /** Another column to predict or forecast; routes again. */
  public void chooseTarget(Optional<String> column) {
    change(request.get().withTarget(column));
  }

  /** What the input is meant for; empty leaves that to the router again. */
  public void chooseKind(Optional<Kind> kind) {
    change(request.get().withKind(kind));
  }

  public void chooseTime(Optional<String> column) {
    change(request.get().withTime(column));
  }

  public void chooseId(Optional<String> column) {
    change(request.get().withId(column));
  }

  public void chooseHorizon(OptionalInt steps) {
    change(request.get().withHorizon(steps));
  }

  /** How the rows are split, or the choice left to the evidence again; routes again. */
  public void chooseSampling(Optional<Sampling> how) {
    change(request.get().withSampling(how));
  }

  /** Insists on an engine, or leaves the choice to the router again. */
  void insist(Optional<String> engine) {
    request.set(request.get().withEngine(engine));
  }

  /** What was asked at an earlier moment. */
  void restate(Request earlier) {
    request.set(earlier);
  }

  /** What is wanted, in words; corrections made by hand before stay. */
  void ask(String text) {
    change(request.get().withText(text));
  }

  /** Another type for a column; reads the input again. */
  public void chooseType(String column, ColumnType type) {
    types.removeIf(t -> t.column().equals(column));
    types.add(new TypeCorrection(column, type));
    reread.run();
  }

  /** Another role for a column, remembered for this input; routes again. */
  public void chooseRole(String column, ColumnRole role) {
    Input corrected = input.get().orElseThrow();
    List<RoleCorrection> known = new ArrayList<>(roles(corrected));
    known.removeIf(r -> r.column().equals(column));
    known.add(new RoleCorrection(column, role));
    roles.put(corrected, known);
    material.set(material.get().map(byHand()::inRoles));
    reroute.run();
  }

  /** Learns from a column that was left out; routes again. */
  public void bringBack(String column) {
    change(request.get().withFeatures(request.get().features().bring(column)));
  }

  /** Does not learn from a column; routes again. */
  public void leaveOut(String column) {
    change(request.get().withFeatures(request.get().features().leave(column)));
  }

  List<RoleCorrection> roles(Input of) {
    return List.copyOf(roles.getOrDefault(of, List.of()));
  }

  void show(Input shown, Reading read, Request asked, ByHand corrected) {
    types.clear();
    types.addAll(corrected.types());
    roles.put(shown, corrected.roles());
    input.set(Optional.of(shown));
    preview.set(Optional.of(read.preview()));
    choice.set(read.choice());
    material.set(Optional.of(read.material()));
    request.set(asked);
  }

  void clear() {
    types.clear();
    input.set(Optional.empty());
    preview.set(Optional.empty());
    choice.set(TableChoice.none());
    material.set(Optional.empty());
    recognition.set(Optional.empty());
    request.set(Request.of(""));
  }

  /** How long deciding took; no time where nobody looked at a clock. */
  public ReadOnlyObjectProperty<Duration> deciding() {
    return deciding.getReadOnlyProperty();
  }

  void recognised(Timed decided) {
    deciding.set(decided.taken());
    recognition.set(Optional.of(decided.route().recognition()));
  }

  private void change(Request other) {
    if (!other.equals(request.get())) {
      request.set(other);
      reroute.run();
    }
  }
}
