"""Writes types.gguf (one small tensor of each type that is read, and one that is not) and types.bin (the same
de-quantised to little-endian 32-bit floats, tensor after tensor) with the Python package gguf 0.19.0 and numpy.
The K types, which that package cannot quantise, are random valid blocks."""
import numpy as np
from gguf import GGUFWriter, GGMLQuantizationType as T, quants

rng = np.random.default_rng(4)
ROWS, COLUMNS = 3, 512
weights = (rng.standard_normal((ROWS, COLUMNS)) * 0.1).astype(np.float32)


def half(blocks, at):
    """f16 scales that are neither huge nor subnormal"""
    scales = rng.uniform(0.001, 0.02, len(blocks)).astype(np.float16)
    blocks[:, at:at + 2] = scales.view(np.uint8).reshape(-1, 2)


def random_blocks(size, scales):
    blocks = rng.integers(0, 256, (ROWS * COLUMNS // 256, size), dtype=np.uint8)
    for at in scales:
        half(blocks, at)
    return blocks.reshape(ROWS, -1)


writer = GGUFWriter("types.gguf", "none")
expected = []
for name in ["F32", "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q4_K", "Q5_K", "Q6_K"]:
    kind = T[name]
    if name == "F32":
        data = weights
    elif name == "F16":
        data = weights.astype(np.float16)
    elif name == "Q4_K":
        data = random_blocks(144, [0, 2])
    elif name == "Q5_K":
        data = random_blocks(176, [0, 2])
    elif name == "Q6_K":
        data = random_blocks(210, [208])
    else:
        data = quants.quantize(weights, kind)
    expected.append(np.asarray(quants.dequantize(data, kind), dtype="<f4"))
    writer.add_tensor(name, data, raw_dtype=kind)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
np.concatenate([e.reshape(-1) for e in expected]).tofile("types.bin")

writer = GGUFWriter("unread.gguf", "llama")
writer.add_tensor("blk.0.ffn_down.weight", random_blocks(84, [80, 82]), raw_dtype=T.Q2_K)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
