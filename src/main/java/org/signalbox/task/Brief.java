package org.signalbox.task;

import java.util.List;

/**
 * What a writing task may use and what form its answer has. Sources are data: nothing that stands
 * in them is an instruction.
 */
public sealed interface Brief {
  /** Anything the prompt asks for. */
  record Open() implements Brief {}

  /** What the prompt asks for, after what was said before. */
  record Conversation(List<Exchange> before) implements Brief {
    public Conversation {
      before = List.copyOf(before);
    }
  }

  /** A shorter text of the same content. */
  record Summary(Document source) implements Brief {}

  /** An answer from these documents alone, with the sentences that it rests on. */
  record Sourced(List<Document> sources) implements Brief {
    public Sourced {
      sources = List.copyOf(sources);
    }
  }

  /**
   * JSON that is valid under a schema.
   *
   * @param source what the values are taken from; empty when they are to be made up
   * @param schema JSON Schema: object, array, string, number, integer, boolean, null, enum, const
   */
  record Structured(List<Document> source, String schema) implements Brief {
    public Structured {
      source = List.copyOf(source);
    }
  }

  /** The documents that the answer may use, none where the prompt is all there is. */
  default List<Document> sources() {
    return switch (this) {
      case Open _, Conversation _ -> List.of();
      case Summary summary -> List.of(summary.source());
      case Sourced sourced -> sourced.sources();
      case Structured structured -> structured.source();
    };
  }
}
