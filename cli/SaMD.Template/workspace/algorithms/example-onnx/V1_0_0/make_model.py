"""Makes model.onnx: python3 make_model.py, with the packages numpy and onnx.

A beat is a short steep thing in a quiet trace; noise is equally steep everywhere. So the network compares the steepest step of a window
with the mean step: about 15 for an ECG, about 4 for noise. Where half of a window or more is missing, it says so. Inputs: the signal and
which samples are valid, each [1, 1, 500], 5 s at 100 Hz. Output: logits of ecg, noise and poor signal.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MIDDLE, STEEPNESS = 7.5, 0.5  # of the decision, in units of the ratio
MISSING = 40  # logit per share of missing samples above one half: more than the ratio can say

constants = {
    "from_0": np.array([0]), "from_1": np.array([1]), "to_499": np.array([499]), "to_500": np.array([500]), "axis": np.array([2]),
    "least": np.array([1e-3], np.float32),
    "weights": np.array([[STEEPNESS, -STEEPNESS, 0], [0, 0, -MISSING]], np.float32),
    "biases": np.array([-STEEPNESS * MIDDLE, STEEPNESS * MIDDLE, MISSING / 2], np.float32),
}
nodes = [
    helper.make_node("Slice", ["signal", "from_1", "to_500", "axis"], ["later"]),
    helper.make_node("Slice", ["signal", "from_0", "to_499", "axis"], ["earlier"]),
    helper.make_node("Sub", ["later", "earlier"], ["steps"]),
    helper.make_node("Abs", ["steps"], ["sizes"]),
    helper.make_node("ReduceMax", ["sizes"], ["largest"], axes=[2], keepdims=0),
    helper.make_node("ReduceMean", ["sizes"], ["mean"], axes=[2], keepdims=0),
    helper.make_node("Add", ["mean", "least"], ["at_least"]),
    helper.make_node("Div", ["largest", "at_least"], ["ratio"]),
    helper.make_node("ReduceMean", ["validity"], ["valid_share"], axes=[2], keepdims=0),
    helper.make_node("Concat", ["ratio", "valid_share"], ["features"], axis=1),
    helper.make_node("Gemm", ["features", "weights", "biases"], ["logits"]),
]
graph = helper.make_graph(
    nodes, "heart_beats_or_noise",
    [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 1, 500]) for name in ("signal", "validity")],
    [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, 3])],
    [numpy_helper.from_array(value, name) for name, value in constants.items()])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="samd example")
model.ir_version = 8
onnx.checker.check_model(model)
onnx.save(model, "model.onnx")
