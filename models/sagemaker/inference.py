"""Contract types on the SageMaker scikit-learn container, from the weights the embedded endpoint uses.

Pure Python: reads weights/types.bin and gives the answers of models/src/types, within rounding.
Request  {"inputs": "text of a contract"}, or a list of texts.
Response [{"label": "supply", "score": 0.97}, ...], the likeliest first; a list of these for a list.
"""

import array
import json
import math
import os
import re
import struct
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from features import scaled_values, type_blocks  # noqa: E402

KINDS = {"Int8Array": "b", "Uint32Array": "I", "Float32Array": "f"}


def align(offset):
    return (offset + 3) // 4 * 4


def read_weights(path):
    """The settings and arrays of a weights file; models/src/storage/weights-file.ts has its layout."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] != b"CSW1":
        raise ValueError(f"{path} is not a Countersign weights file")
    (header_length,) = struct.unpack_from("<I", data, 4)
    header = json.loads(data[8 : 8 + header_length])
    at = align(8 + header_length)
    arrays = {}
    for entry in header["arrays"]:
        values = array.array(KINDS[entry["kind"]])
        end = at + entry["length"] * values.itemsize
        values.frombytes(data[at:end])
        arrays[entry["name"]] = values
        at = align(end)
    return header["settings"], arrays


class TypeModel:
    def __init__(self, path):
        settings, arrays = read_weights(path)
        self.labels = settings["labels"]
        self.sharpness = settings["sharpness"]
        flags = re.ASCII | re.IGNORECASE
        self.cues = [(name, re.compile(cue, flags)) for name, cue in settings["titleCues"].items()]
        self.row_of = {value: row for row, value in enumerate(arrays["hashes"])}
        self.arrays = arrays

    def margins(self, text):
        outputs = len(self.labels)
        weights = self.arrays["weights"]
        sums = [0.0] * outputs
        for bag in type_blocks(text, self.cues):
            for row, value in scaled_values(bag, self.row_of, self.arrays["idf"]):
                base = row * outputs
                for output in range(outputs):
                    sums[output] += weights[base + output] * value
        return [s * k + b for s, k, b in zip(sums, self.arrays["scales"], self.arrays["biases"])]

    def classify(self, text):
        margins = self.margins(text)
        highest = max(margins)
        powers = [math.exp((margin - highest) * self.sharpness) for margin in margins]
        total = sum(powers)
        scores = [{"label": label, "score": power / total} for label, power in zip(self.labels, powers)]
        return sorted(scores, key=lambda each: -each["score"])


def model_fn(model_dir):
    return TypeModel(os.path.join(model_dir, "types.bin"))


def input_fn(body, content_type="application/json"):
    if content_type.split(";")[0].strip() != "application/json":
        raise ValueError(f"Unsupported content type {content_type}: send application/json")
    request = json.loads(body)
    inputs = request.get("inputs") if isinstance(request, dict) else None
    texts = inputs if isinstance(inputs, list) else [inputs]
    if not all(isinstance(text, str) for text in texts):
        raise ValueError('Send {"inputs": "text"} or {"inputs": ["text", ...]}')
    return inputs


def predict_fn(inputs, model):
    return [model.classify(text) for text in inputs] if isinstance(inputs, list) else model.classify(inputs)


def output_fn(prediction, accept="application/json"):
    return json.dumps(prediction), "application/json"
