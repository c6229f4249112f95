"""The 8-bit version: weights to int8 per output channel, what goes into every convolution and linear layer to uint8, by ranges seen in
512 recordings of `development`. Weights use 7 of their bits: processors without 8-bit dot products add two products in 16 bits, which
-63 to 63 times 0 to 255 cannot overflow, so that every processor gets the same sums (ONNX Runtime: "reduce range")."""

import copy

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import numpy_helper
from torch.nn.utils.fusion import fuse_conv_bn_eval

import recordings
from network import WINDOW

RECORDINGS = 512
LARGEST_WEIGHT = 63


class Quantised(nn.Module):
    """A layer whose weights and input pass through 8 bits. While it observes, it notes the largest and smallest input."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        limit = layer.weight.detach().abs().flatten(1).max(1)[0].clamp(min=1e-8)
        self.register_buffer("weight_scale", limit / LARGEST_WEIGHT)
        self.low, self.high, self.observing = 0.0, 0.0, True

    def forward(self, x):
        if self.observing:
            self.low, self.high = min(self.low, float(x.min())), max(self.high, float(x.max()))
            return self.layer(x)
        scale = (self.high - self.low) / 255
        zero = int(round(-self.low / scale))
        x = torch.fake_quantize_per_tensor_affine(x, scale, zero, 0, 255)
        weight = torch.fake_quantize_per_channel_affine(
            self.layer.weight, self.weight_scale, torch.zeros(len(self.weight_scale), dtype=torch.int32), 0, -128, 127)
        if isinstance(self.layer, nn.Linear):
            return torch.nn.functional.linear(x, weight, self.layer.bias)
        return torch.nn.functional.conv1d(x, weight, self.layer.bias, self.layer.stride, self.layer.padding, self.layer.dilation)


def fused(network):
    """Normalisations folded into their convolutions."""
    network = copy.deepcopy(network).eval()
    network.stem[0], network.stem[1] = fuse_conv_bn_eval(network.stem[0], network.stem[1]), nn.Identity()
    for block in network.blocks:
        for layer, norm in (("first", "first_norm"), ("second", "second_norm")):
            setattr(block, layer, fuse_conv_bn_eval(getattr(block, layer), getattr(block, norm)))
            setattr(block, norm, nn.Identity())
        if isinstance(block.shortcut, nn.Sequential):
            block.shortcut = nn.Sequential(fuse_conv_bn_eval(block.shortcut[0], block.shortcut[1]))
    return network


def wrap(module):
    for name, child in list(module.named_children()):
        if name in ("beat", "interval"):
            continue
        if isinstance(child, (nn.Conv1d, nn.Linear)):
            setattr(module, name, Quantised(child))
        else:
            wrap(child)


def pack_weights(path):
    """torch writes float weights and the node that quantises them; here the 8-bit numbers take their place in the file."""
    model = onnx.load(path)
    graph, values = model.graph, {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    constants = {node.output[0]: numpy_helper.to_array(node.attribute[0].t) for node in graph.node if node.op_type == "Constant"}
    for node in [node for node in graph.node if node.op_type == "Cast" and node.input[0] in constants]:
        kind = onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[node.attribute[0].i]
        constants[node.output[0]] = constants[node.input[0]].astype(kind)
        graph.initializer.append(numpy_helper.from_array(constants[node.output[0]], node.output[0]))
        graph.node.remove(node)
    for node in [node for node in graph.node if node.op_type == "QuantizeLinear" and node.input[0] in values]:
        weight, scale, zero = values[node.input[0]], *[values.get(name, constants.get(name)) for name in node.input[1:3]]
        shape = (-1,) + (1,) * (weight.ndim - 1)
        packed = np.clip(np.rint(weight / np.reshape(scale, shape)), -128, 127).astype(np.int8)
        graph.initializer.append(numpy_helper.from_array(packed, node.output[0]))
        graph.node.remove(node)
    used = {name for node in graph.node for name in node.input}
    for node in [node for node in graph.node if node.op_type == "Constant" and node.output[0] not in used]:
        graph.node.remove(node)
    for item in [item for item in graph.initializer if item.name not in used]:
        graph.initializer.remove(item)
    model.producer_name, model.producer_version, model.doc_string = "samd ecg-rhythm training", "2.0.0", ""
    onnx.checker.check_model(model)
    onnx.save(model, path)


def quantise(network, folder, path):
    from train import pack, windows

    quantised = fused(network)
    wrap(quantised)
    names = [name for name, _ in recordings.labels(folder) if recordings.partition_of(name) == "development"]
    chosen = [names[place * len(names) // RECORDINGS] for place in range(RECORDINGS)]
    with torch.no_grad():
        for start in range(0, RECORDINGS, 64):
            quantised(*pack([windows(recordings.prepare(folder, name))[0] for name in chosen[start : start + 64]]))
    for module in quantised.modules():
        if isinstance(module, Quantised):
            module.observing = False
    torch.onnx.export(
        quantised, (torch.zeros(1, 1, WINDOW), torch.ones(1, 1, WINDOW)), path, opset_version=13, input_names=["signal", "validity"],
        output_names=["logits"], do_constant_folding=False)
    pack_weights(path)
    return quantised
