"""Makes the models of these tests (python3-onnx 1.12): python3 make.py. Their answers are closed forms, stated in the tests."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FLOAT = TensorProto.FLOAT


def save(name, nodes, inputs, output, constants=()):
    graph = helper.make_graph(
        nodes, name,
        [helper.make_tensor_value_info(n, FLOAT, shape) for n, shape in inputs],
        [helper.make_tensor_value_info("answer", FLOAT, output)],
        [numpy_helper.from_array(value, n) for n, value in constants])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="samd tests")
    model.ir_version = 8
    onnx.save(model, f"{name}.onnx")


# Two inputs, the mean of each over the window.
save("means", [helper.make_node("ReduceMean", ["signal"], ["answer"], axes=[2], keepdims=0)], [("signal", [1, 2, 100])], [1, 2])
# Batches of four windows of one input: mean, and share of valid samples.
save("mean_and_validity", [
    helper.make_node("Concat", ["signal", "validity"], ["both"], axis=1),
    helper.make_node("ReduceMean", ["both"], ["answer"], axes=[2], keepdims=0)], [("signal", [4, 1, 50]), ("validity", [4, 1, 50])], [4, 2])
# Any batch.
save("any_batch", [helper.make_node("ReduceMean", ["signal"], ["answer"], axes=[2], keepdims=0)], [("signal", ["batch", 2, 100])], ["batch", 2])
# An operator that no runtime has.
save("unknown_operator", [helper.make_node("NoSuchOperator", ["signal"], ["answer"])], [("signal", [1, 2, 100])], [1, 2])
# The logarithm of minus one.
save("not_a_number", [
    helper.make_node("ReduceMean", ["signal"], ["mean"], axes=[2], keepdims=0), helper.make_node("Mul", ["mean", "zero"], ["nothing"]),
    helper.make_node("Sub", ["nothing", "one"], ["minus"]), helper.make_node("Log", ["minus"], ["answer"])], [("signal", [1, 2, 100])], [1, 2],
    [("zero", np.array(0, np.float32)), ("one", np.array(1, np.float32))])
# Reaches past the end of its input, which shows only when it is run.
save("fails_when_run", [
    helper.make_node("ReduceMean", ["signal"], ["mean"], axes=[2], keepdims=0), helper.make_node("Add", ["mean", "far"], ["index"]),
    helper.make_node("Cast", ["index"], ["whole"], to=TensorProto.INT64), helper.make_node("GatherElements", ["mean", "whole"], ["answer"], axis=1)],
    [("signal", [1, 2, 100])], [1, 2], [("far", np.array(1000, np.float32))])
# The mean of each input times a constant, whose numbers lie in a file beside the model.
save("external_data", [
    helper.make_node("ReduceMean", ["signal"], ["mean"], axes=[2], keepdims=0), helper.make_node("Mul", ["mean", "scale"], ["answer"])],
    [("signal", [1, 2, 100])], [1, 2], [("scale", np.array([[2, 2]], np.float32))])
outside = onnx.load("external_data.onnx")
onnx.save_model(outside, "external_data.onnx", save_as_external_data=True, location="external_data.weights", size_threshold=0)
