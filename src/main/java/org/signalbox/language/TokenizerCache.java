package org.signalbox.language;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.signalbox.engine.WholeFile;
import org.signalbox.task.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vocabulary as it lies in memory, kept in the user's cache: reading it takes a millisecond,
 * where a {@code tokenizer.json} of 49,000 tokens takes longer than its model's weights.
 */
final class TokenizerCache {
  private static final int FORMAT = 1;
  private static final System.Logger LOG = System.getLogger(TokenizerCache.class.getName());

  private final Path folder;

  /**
   * @param folder of derived files; it need not be there yet
   */
  TokenizerCache(Path folder) {
    this.folder = folder;
  }

  /**
   * @param file {@code tokenizer.json}, which is read where nothing is kept of its contents
   */
  Tokenizer read(Path file) {
    Optional<Path> kept = place(file);
    Optional<Tokenizer> known = kept.filter(Files::isRegularFile).flatMap(TokenizerCache::kept);
    if (known.isPresent()) {
      return known.get();
    }
    Vocabulary vocabulary = TokenizerFile.read(file);
    TokenTables tables = TokenTables.of(vocabulary);
    kept.ifPresent(path -> keep(path, vocabulary, tables));
    return new Tokenizer(vocabulary, tables);
  }

  private Optional<Path> place(Path file) {
    try {
      String sum = Long.toHexString(SealedFolder.crc(file));
      return Optional.of(folder.resolve("tokens-" + FORMAT + "-" + sum + ".bin"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Tokenizer> kept(Path path) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
      long sum = bytes.getLong();
      return sum == sum(bytes) ? Optional.of(tokenizer(bytes)) : Optional.empty();
    } catch (IOException
        | JacksonException
        | ProblemException
        | BufferUnderflowException
        | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "not used: " + path, e);
      return Optional.empty();
    }
  }

  private static long sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate());
    return sum.getValue();
  }

  private static Tokenizer tokenizer(ByteBuffer bytes) {
    byte[] json = new byte[bytes.getInt()];
    bytes.get(json);
    PackedStrings tokens = PackedStrings.read(bytes);
    PackedStrings merges = PackedStrings.read(bytes);
    MergeTable table = MergeTable.read(bytes);
    int[] byteIds = new int[bytes.getInt()];
    bytes.asIntBuffer().get(byteIds);
    JsonNode root = JsonMapper.shared().readTree(json);
    int begin = root.path("begin").asInt();
    Vocabulary vocabulary =
        new Vocabulary(
            tokens,
            merges,
            ids(root.path("special")),
            ids(root.path("added")),
            SpellingJson.read(root),
            begin < 0 ? Optional.empty() : Optional.of(begin));
    return new Tokenizer(vocabulary, new TokenTables(table, byteIds));
  }

  private static List<Integer> ids(JsonNode list) {
    List<Integer> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asInt()));
    return ids;
  }

  private static void keep(Path path, Vocabulary vocabulary, TokenTables tables) {
    PackedStrings tokens = PackedStrings.of(vocabulary.tokens());
    PackedStrings merges = PackedStrings.of(vocabulary.merges());
    if (!tokens.equals(vocabulary.tokens()) || !merges.equals(vocabulary.merges())) {
      return;
    }
    byte[] json = json(vocabulary);
    int[] byteIds = tables.byteIds();
    int size = 16 + json.length + tokens.bytes() + merges.bytes();
    ByteBuffer bytes =
        ByteBuffer.allocate(size + tables.merges().bytes() + 4 * byteIds.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(0).putInt(json.length).put(json);
    tokens.write(bytes);
    merges.write(bytes);
    tables.merges().write(bytes);
    bytes.putInt(byteIds.length).asIntBuffer().put(byteIds);
    bytes.putLong(0, sum(bytes.clear().position(8)));
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      WholeFile.write(path, bytes.array());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "not kept: " + path, e);
    }
  }

  /** All but the long lists. */
  private static byte[] json(Vocabulary vocabulary) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("begin", vocabulary.begin().orElse(-1));
    var special = root.putArray("special");
    vocabulary.special().forEach(special::add);
    var added = root.putArray("added");
    vocabulary.added().forEach(added::add);
    SpellingJson.beforeModel(vocabulary.spelling(), root);
    SpellingJson.model(vocabulary.spelling(), root.putObject("model"));
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }
}
