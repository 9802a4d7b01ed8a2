package org.signalbox.build;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of rooms: which may import which, and where each outside library may be used. */
@AnalyzeClasses(packages = RoomsTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  static final String ROOT = "org.signalbox";

  /** The rooms that a room may import; those of the last column of the design's table. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("task", Set.of()),
          Map.entry("engine", Set.of("task")),
          Map.entry("boosting", Set.of("task", "engine")),
          Map.entry("ingest", Set.of("task", "engine", "boosting")),
          Map.entry("tabular", Set.of("task", "engine", "boosting")),
          Map.entry("forecast", Set.of("task", "engine", "boosting")),
          Map.entry("language", Set.of("task", "engine")),
          // Commands get their rows as ingest writes them, and nothing else knows of processes.
          Map.entry("external", Set.of("task", "engine", "ingest")),
          Map.entry("metering", Set.of("task", "engine")),
          Map.entry("routing", Set.of("task", "engine", "boosting", "metering")),
          Map.entry("evaluation", Set.of("task", "engine", "metering", "routing")),
          Map.entry("race", Set.of("task", "engine", "metering", "evaluation", "routing")),
          Map.entry(
              "history", Set.of("task", "engine", "metering", "evaluation", "race", "routing")),
          Map.entry("catalog", Set.of("task", "engine")),
          // Kept files are whole files, written by one process at a time.
          Map.entry("settings", Set.of("engine", "task")),
          Map.entry("words", Set.of()));

  /** The only rooms that may use a library, by the library's package. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("ml.dmlc", Set.of("boosting")),
          Map.entry("ai.onnx.proto", Set.of("language")),
          Map.entry("ai.onnxruntime", Set.of("language")),
          Map.entry("org.duckdb", Set.of("ingest")),
          Map.entry("org.dhatim", Set.of("ingest")),
          Map.entry("de.siegmar", Set.of("ingest")),
          Map.entry("org.jsoup", Set.of("ingest")),
          Map.entry("oshi", Set.of("metering")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry("org.snakeyaml", Set.of("lesson")),
          Map.entry("atlantafx", Set.of("view")),
          Map.entry("javafx.scene", Set.of("view")),
          Map.entry("javafx.stage", Set.of("view", "app")),
          Map.entry("javafx.application", Set.of("view", "app")),
          Map.entry("javafx.beans", Set.of("view", "viewmodel", "app")),
          Map.entry("javafx.collections", Set.of("view", "viewmodel", "app")),
          Map.entry("org.sqlite", Set.of("ingest", "history")),
          Map.entry("java.sql", Set.of("ingest", "history")));

  private static final DescribedPredicate<JavaClass> VALUE =
      DescribedPredicate.describe(
          "records, enums and interfaces",
          type -> type.isRecord() || type.isEnum() || type.isInterface() || type.isArray());

  private static final JavaClasses PRODUCT =
      new com.tngtech.archunit.core.importer.ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("a task flows in one direction, no step back");

  @ArchTest
  static final ArchRule nothingImportsApp =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".app..")
          .because("wiring knows every room and no room knows the wiring");

  @ArchTest
  static final ArchRule onlyFacesAboveTheFlow =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".app..", ROOT + ".view..", ROOT + ".viewmodel..", ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".view..", ROOT + ".viewmodel..", ROOT + ".cli..")
          .because("window and terminal are two faces of the same flow");

  @ArchTest
  static final ArchRule terminalKnowsNoScreen =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".view..", ROOT + ".viewmodel..")
          .because("the terminal face runs where no toolkit can start");

  @ArchTest
  static final ArchRule screensShowValues =
      classes()
          .that()
          .resideInAPackage(ROOT + ".view..")
          .should()
          .onlyDependOnClassesThat(
              outsideRooms()
                  .or(
                      JavaClass.Predicates.resideInAnyPackage(
                          inside("view"), inside("viewmodel"), inside("words")))
                  .or(VALUE))
          .because("a screen shows what other rooms made and runs nothing of theirs");

  @ArchTest
  static final ArchRule noWebNorAwt =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene.web..", "java.awt..", "javax.swing..")
          .because("a second toolkit doubles start time and memory");

  @ArchTest
  static final ArchRule oneClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".metering..")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("times come from one clock that tests replace");

  @ArchTest
  static final ArchRule noDateInPassing =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".app..")
          .should()
          .callMethodWhere(
              target(nameMatching("now|systemUTC|systemDefaultZone"))
                  .and(target(owner(JavaClass.Predicates.resideInAPackage("java.time..")))))
          .because("a clock may be set back: what depends on the date is told it by a face");

  @ArchTest
  static final ArchRule oneVoice =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("standard output belongs to the terminal face");

  @ArchTest
  static final ArchRule oneWayToRun =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".race..")
          .should()
          .callConstructorWhere(target(owner(assignableTo(Thread.class))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(Thread.class)))
                  .and(
                      target(
                          nameMatching("ofPlatform|ofVirtual|startVirtualThread|sleep|setDaemon"))))
          .orShould()
          .callMethodWhere(target(nameMatching("parallelStream|parallel")))
          .orShould()
          .dependOnClassesThat(assignableTo(Executor.class))
          .orShould()
          .dependOnClassesThat(assignableTo(Executors.class))
          .because("threads are made in one room, so that every run can be cancelled and tested");

  @TestFactory
  java.util.stream.Stream<DynamicTest> roomsImportOnlyWhatTheTableAllows() {
    return MAY_IMPORT.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(inside(room.getKey()))
                            .should()
                            .onlyDependOnClassesThat(
                                outsideRooms()
                                    .or(
                                        JavaClass.Predicates.resideInAnyPackage(
                                            allowed(room.getKey(), room.getValue()))))
                            .because(
                                "the design's table of rooms says what "
                                    + room.getKey()
                                    + " may import")
                            .allowEmptyShould(true)
                            .check(PRODUCT)));
  }

  @TestFactory
  java.util.stream.Stream<DynamicTest> librariesStayInTheirRooms() {
    return LIBRARIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                library.getValue().stream()
                                    .map(RoomsTest::inside)
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey() + "..")
                            .because("a library that stays in one room can be replaced there")
                            .check(PRODUCT)));
  }

  private static DescribedPredicate<JavaClass> outsideRooms() {
    return DescribedPredicate.not(
        JavaClass.Predicates.resideInAPackage(ROOT + "..").as("a room of ours"));
  }

  private static String[] allowed(String room, Set<String> others) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(room), others.stream())
        .map(RoomsTest::inside)
        .toArray(String[]::new);
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }
}
