"""Writes a random llama-type GGUF of about the given size in GB as F16, to try a long import by hand; nothing of it is
kept in the repository: python make_large.py FILE [GB, default 1.2]."""
import sys
import numpy as np
from gguf import GGUFWriter

path, size = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1.2
HIDDEN, MLP, HEADS, KEYS, WORDS = 1536, 4096, 24, 8, 32768
KV = HIDDEN * KEYS // HEADS
layers = max(1, round((size * 1e9 / 2 - HIDDEN * WORDS) / (2 * HIDDEN * (HIDDEN + KV) + 3 * HIDDEN * MLP)))
kept = [b for b in range(256) if 33 <= b <= 126 or 161 <= b <= 172 or b >= 174]
free = iter(range(256, 512))
tokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"] + [chr(b) if b in kept else chr(next(free)) for b in range(256)]
tokens += ["he"] + [f"<unused{i}>" for i in range(WORDS - len(tokens) - 1)]
rng = np.random.default_rng(1)
w = GGUFWriter(path, "llama")
w.add_block_count(layers)
w.add_context_length(2048)
w.add_embedding_length(HIDDEN)
w.add_feed_forward_length(MLP)
w.add_head_count(HEADS)
w.add_head_count_kv(KEYS)
w.add_layer_norm_rms_eps(1e-5)
w.add_tokenizer_model("gpt2")
w.add_tokenizer_pre("smollm")
w.add_token_list(tokens)
w.add_token_types([3] * 3 + [1] * 257 + [5] * (WORDS - 260))
w.add_token_merges(["h e"])


def matrix(name, rows, columns):
    w.add_tensor(name + ".weight", (rng.standard_normal((rows, columns), dtype=np.float32) * 0.02).astype(np.float16))


def ones(name):
    w.add_tensor(name + ".weight", np.ones(HIDDEN, np.float32))


matrix("token_embd", WORDS, HIDDEN)
ones("output_norm")
for l in range(layers):
    b = f"blk.{l}."
    ones(b + "attn_norm")
    ones(b + "ffn_norm")
    matrix(b + "attn_q", HIDDEN, HIDDEN)
    matrix(b + "attn_k", KV, HIDDEN)
    matrix(b + "attn_v", KV, HIDDEN)
    matrix(b + "attn_output", HIDDEN, HIDDEN)
    matrix(b + "ffn_gate", MLP, HIDDEN)
    matrix(b + "ffn_up", MLP, HIDDEN)
    matrix(b + "ffn_down", HIDDEN, MLP)
w.write_header_to_file()
w.write_kv_data_to_file()
w.write_tensors_to_file()
w.close()
