import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * The {@code .deb} and the portable archive from jpackage's image. Debian's own tool packs it: menu
 * entry, icons and file types are plain files of the package, so that removing it removes them,
 * where jpackage's would call the desktop's tools on each installation.
 */
record DebianPackage(Path image, String version, Path out) {
  private static final String ID = "org.signalbox.Signalbox";
  private static final Path FILES = Path.of("installer/debian");
  private static final int MEGABYTE = 1_000_000;

  void make() throws IOException, InterruptedException {
    Path portable = out.resolve("signalbox");
    Files.move(image, portable);
    launcher(portable);
    Path root = out.resolve("deb");
    Trees.delete(root);
    share(root.resolve("usr/share"), portable);
    archive();
    Files.createDirectories(root.resolve("opt"));
    Files.move(portable, root.resolve("opt/signalbox"));
    Path command = root.resolve("usr/bin/signalbox");
    Files.createDirectories(command.getParent());
    Files.createSymbolicLink(command, Path.of("../../opt/signalbox/bin/signalbox"));
    control(root);
    modes(root);
    // Weights hardly shrink, so that xz costs minutes for little; Debian 12 and Ubuntu 22.04 on read
    // zstd.
    Path deb = out.resolve("signalbox_" + version + "_amd64.deb");
    Tool.run(
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Zzstd",
            "-z9",
            "--build",
            root.toString(),
            deb.toString()));
    tell(deb);
    tell(portable());
  }

  private Path portable() {
    return out.resolve("signalbox-" + version + "-linux-x64.tar.gz");
  }

  /** The script that a build has too sets what only the environment can say. */
  private static void launcher(Path folder) throws IOException {
    Path script = folder.resolve("bin/signalbox");
    Files.copy(Path.of("target/signalbox/bin/signalbox"), script);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void archive() throws IOException, InterruptedException {
    Tool.run(
        List.of(
            "tar",
            "--create",
            "--owner=0",
            "--group=0",
            "--sort=name",
            "--use-compress-program=gzip -6",
            "--file",
            portable().toString(),
            "--directory",
            out.toString(),
            "signalbox"));
  }

  private void share(Path share, Path app) throws IOException {
    for (Path icon : Trees.files(Path.of("assets/icons"))) {
      String name = icon.getFileName().toString();
      if (name.matches("signalbox-\\d+\\.png")) {
        String size = name.replaceAll("\\D", "");
        Trees.copyFile(
            icon, share.resolve("icons/hicolor/%sx%s/apps/%s.png".formatted(size, size, ID)));
      }
    }
    Trees.copyFile(
        Path.of("assets/icons/signalbox.svg"),
        share.resolve("icons/hicolor/scalable/apps/" + ID + ".svg"));
    Trees.copyFile(
        FILES.resolve(ID + ".desktop"), share.resolve("applications/" + ID + ".desktop"));
    Trees.copyFile(FILES.resolve("signalbox.xml"), share.resolve("mime/packages/signalbox.xml"));
    Trees.copyFile(
        FILES.resolve(ID + ".metainfo.xml"), share.resolve("metainfo/" + ID + ".metainfo.xml"));
    Path doc = share.resolve("doc/signalbox");
    Files.createDirectories(doc);
    Path licences = app.resolve(Target.LINUX.app()).resolve("licences");
    Files.writeString(
        doc.resolve("copyright"),
        Licences.inOne(licences, "/opt/signalbox/" + Target.LINUX.runtime() + "/legal"));
    zipped(FILES.resolve("signalbox.1"), share.resolve("man/man1/signalbox.1.gz"));
    zipped(FILES.resolve("changelog"), doc.resolve("changelog.gz"));
  }

  private static void zipped(Path text, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var zip = new GZIPOutputStream(Files.newOutputStream(to))) {
      Files.copy(text, zip);
    }
  }

  private void control(Path root) throws IOException {
    long kilobytes = Trees.bytes(root) / 1024;
    String control =
        Files.readString(FILES.resolve("control"))
            .replace("@VERSION@", version)
            .replace("@SIZE@", Long.toString(kilobytes));
    Path file = root.resolve("DEBIAN/control");
    Files.createDirectories(file.getParent());
    Files.writeString(file, control, StandardCharsets.UTF_8);
  }

  /** What the builder's own settings may have narrowed. */
  private static void modes(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      for (Path path : all.filter(p -> !Files.isSymbolicLink(p)).toList()) {
        boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static void tell(Path file) throws IOException {
    System.out.println("%s: %d MB".formatted(file, Files.size(file) / MEGABYTE));
  }
}
