/** Tokenizer, generator, encoder, retrieval and the import of language models. */
@NullMarked
package org.signalbox.language;

import org.jspecify.annotations.NullMarked;
