#!/usr/bin/env python3
"""How fast PyTorch, used the way its own documentation shows, embeds pictures on this machine.

This is what `semblance bench` is compared with (see compare.sh beside this file); nothing else in
Semblance needs Python. The networks are defined here from torch.nn alone, with torchvision's
ResNet50 and Hugging Face's CLIP ViT-B/32 image tower as their models, because only their speed
counts: the weights are arbitrary. Everything runs eagerly, in float32, without gradients.

Needs torch >= 1.13, Pillow >= 9.1 and numpy. On Debian 12 that is
    apt-get install python3-torch python3-pil python3-numpy libopenblas0-pthread
which gives torch 1.13.1; a newer torch from pip is a fairer opponent where it can be had. Debian's
torch uses oneDNN for convolutions, but takes matrix products from whatever libblas.so.3 is. The
reference BLAS, which Debian installs by default, is many times slower than any library that a
person would use for this; without libopenblas0-pthread (or MKL, as in pip's torch) the figures of
CLIP mean nothing. The script measures a matrix product, tells which library it found, and warns.

One JSON object is printed:
  tensor   images/s from a ready input tensor, at the best of the arrangements that were tried
  pixels   from decoded pixels (numpy, 1000x750): Pillow's resize, normalisation, network
  files    from the jpeg files: Pillow's decoding and the same
The arrangements: one image at a time or a batch of 8, on --threads threads of torch; or as many
Python threads as that with one thread of torch each. Of the latter the images per second of
processor time are told too (one thread's own), which hardly change when others use the machine.
"""

import argparse
import json
import pathlib
import sys
import threading
import time

import numpy
import torch
from PIL import Image
from torch import nn

SIDE = 224
BATCH = 8


class Bottleneck(nn.Module):
    """1x1, 3x3 (with the stride), 1x1 convolution, and the way around them."""

    def __init__(self, entering, width, stride):
        super().__init__()
        leaving = 4 * width
        self.conv1 = nn.Conv2d(entering, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, leaving, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(leaving)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = None
        if stride != 1 or entering != leaving:
            self.downsample = nn.Sequential(
                nn.Conv2d(entering, leaving, 1, stride, bias=False), nn.BatchNorm2d(leaving))

    def forward(self, x):
        around = x if self.downsample is None else self.downsample(x)
        x = self.relu(self.bn1(self.conv1(x)))
        x = self.relu(self.bn2(self.conv2(x)))
        return self.relu(self.bn3(self.conv3(x)) + around)


class ResNet50(nn.Module):
    """From 3 x 224 x 224 to the 2048 numbers before the classifier."""

    mean, deviation = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
    short_side, filter = 256, Image.Resampling.BILINEAR

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        blocks, entering = [], 64
        for width, count, stride in ((64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2)):
            for i in range(count):
                blocks.append(Bottleneck(entering, width, stride if i == 0 else 1))
                entering = 4 * width
        self.blocks = nn.Sequential(*blocks)
        self.avgpool = nn.AdaptiveAvgPool2d(1)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        return torch.flatten(self.avgpool(self.blocks(x)), 1)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.scale = (width // heads) ** -0.5
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)

    def forward(self, x):
        batch, length, width = x.shape

        def split(y):
            return y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if hasattr(nn.functional, "scaled_dot_product_attention"):
            y = nn.functional.scaled_dot_product_attention(query, key, value)
        else:
            y = ((query * self.scale) @ key.transpose(-2, -1)).softmax(-1) @ value
        return self.out(y.transpose(1, 2).reshape(batch, length, width))


class Layer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1 = nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.norm2 = nn.LayerNorm(width)
        self.widen = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        y = self.widen(self.norm2(x))
        return x + self.narrow(y * torch.sigmoid(1.702 * y))


class Clip(nn.Module):
    """The image tower of CLIP ViT-B/32: from 3 x 224 x 224 to 512 numbers."""

    mean = (0.48145466, 0.4578275, 0.40821073)
    deviation = (0.26862954, 0.26130258, 0.27577711)
    short_side, filter = 224, Image.Resampling.BICUBIC

    def __init__(self, width=768, heads=12, layers=12, patch=32):
        super().__init__()
        self.patches = nn.Conv2d(3, width, patch, patch, bias=False)
        self.first = nn.Parameter(torch.randn(1, 1, width) * 0.02)
        self.places = nn.Parameter(torch.randn(1, (SIDE // patch) ** 2 + 1, width) * 0.02)
        self.before = nn.LayerNorm(width)
        self.layers = nn.Sequential(*(Layer(width, heads) for _ in range(layers)))
        self.after = nn.LayerNorm(width)
        self.project = nn.Linear(width, 512, bias=False)

    def forward(self, x):
        x = self.patches(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.first.expand(len(x), -1, -1), x], 1) + self.places
        return self.project(self.after(self.layers(self.before(x))[:, 0]))


class Way:
    """From a picture to a network's input."""

    def __init__(self, network):
        self.network = network
        self.mean = torch.tensor(network.mean).view(3, 1, 1)
        self.deviation = torch.tensor(network.deviation).view(3, 1, 1)

    def of_image(self, image):
        width, height = image.size
        scale = self.network.short_side / min(width, height)
        image = image.resize((round(width * scale), round(height * scale)), self.network.filter)
        left, top = (image.width - SIDE) // 2, (image.height - SIDE) // 2
        square = numpy.asarray(image.crop((left, top, left + SIDE, top + SIDE)))
        tensor = torch.from_numpy(square.copy()).permute(2, 0, 1).float().div_(255)
        return tensor.sub_(self.mean).div_(self.deviation)

    def of_pixels(self, pixels):
        return self.of_image(Image.fromarray(pixels))

    def of_file(self, file):
        with Image.open(file) as image:
            return self.of_image(image.convert("RGB"))


def rate(step, images, seconds):
    """Images per second by the clock and by this thread's time on a processor, of a step that embeds
    so many of them; the first step is not counted."""
    step()
    began, processor = time.perf_counter(), time.thread_time()
    done = 0
    while True:
        step()
        done += images
        passed = time.perf_counter() - began
        if passed >= seconds:
            return done / passed, done / (time.thread_time() - processor)


def rates_on_threads(count, step, images, seconds):
    """The same of some Python threads, together; torch and Pillow let others run in long work."""
    rates = [(0.0, 0.0)] * count

    def work(number):
        # The mode is each thread's own.
        with torch.no_grad():
            rates[number] = rate(step, images, seconds)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(r[0] for r in rates), sum(r[1] for r in rates) / count


def measure(network, threads, sources, seconds, busy):
    """Returns, for each source of inputs, the rate of each arrangement by the clock, and the best
    one by a processor's time."""
    rates, processor = {}, {}
    for name, source in sources.items():
        rates[name], processor[name] = {}, 0
        for batch in (1, BATCH):
            def step():
                return network(torch.stack([source() for _ in range(batch)]))

            if not busy:
                torch.set_num_threads(threads)
                with torch.no_grad():
                    rates[name][f"batch {batch}, {threads} torch threads"] = rate(step, batch, seconds)[0]
            torch.set_num_threads(1)
            clock, own = rates_on_threads(threads, step, batch, seconds)
            rates[name][f"batch {batch}, {threads} Python threads"] = clock
            processor[name] = max(processor[name], own)
    return rates, processor


def product_rate(seconds=0.3):
    """GFLOP/s of a product of two 768 x 768 matrices on one thread."""
    torch.set_num_threads(1)
    a, b = torch.randn(768, 768), torch.randn(768, 768)
    with torch.no_grad():
        return rate(lambda: a @ b, 1, seconds)[1] * 2 * 768**3 / 1e9


def blas():
    """The library that matrix products come from, as far as it can be told."""
    try:
        maps = pathlib.Path("/proc/self/maps").read_text()
    except OSError:
        return "unknown"
    files = {line.split()[-1] for line in maps.splitlines() if "/" in line}
    found = sorted(f for f in files if "blas" in f.lower() or "mkl_" in f.lower())
    return ", ".join(found) or ("MKL inside torch" if torch.backends.mkl.is_available() else "unknown")


def make(folder, count=8):
    """Writes 12-megapixel jpegs with shapes and grain, about as large as a camera's."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        random = numpy.random.RandomState(number)
        y, x = numpy.mgrid[0:3000, 0:4000].astype(numpy.float32)
        picture = numpy.empty((3000, 4000, 3), numpy.float32)
        for channel in range(3):
            picture[..., channel] = 90 + 60 * numpy.sin(x / random.uniform(150, 900) + channel)
            picture[..., channel] += 40 * numpy.cos(y / random.uniform(150, 900))
        for _ in range(25):
            cx, cy, r = random.randint(4000), random.randint(3000), random.randint(40, 700)
            box = numpy.s_[max(0, cy - r):cy + r, max(0, cx - r):cx + r]
            inside = (x[box] - cx) ** 2 + (y[box] - cy) ** 2 < r * r
            picture[box][inside] = random.uniform(0, 255, 3)
        picture += random.normal(0, 4, (3000, 4000, 1)).astype(numpy.float32)
        image = Image.fromarray(picture.clip(0, 255).astype(numpy.uint8))
        image.save(folder / f"{number}.jpg", quality=88)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--network", choices=["resnet50", "clip"], default="resnet50")
    parser.add_argument("--pictures", type=pathlib.Path, required=True, help="folder of jpeg files")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=2, help="of each measurement")
    parser.add_argument("--busy", action="store_true",
                        help="leave out torch's own threads: they wait for each other, which takes for ever where"
                             " other programs use the processors")
    parser.add_argument("--make", action="store_true", help="write jpegs into the folder, and stop")
    options = parser.parse_args()
    if options.make:
        make(options.pictures)
        return
    files = sorted(options.pictures.glob("*.jpg"))
    if not files:
        sys.exit(f"There are no jpeg files in {options.pictures}; --make writes some.")
    gigaflops = product_rate()
    if gigaflops < 15:
        print(f"Matrix products run at {gigaflops:.1f} GFLOP/s ({blas()}): this torch has no fast BLAS, and its"
              " figures are no fair comparison. On Debian install libopenblas0-pthread.", file=sys.stderr)
    torch.manual_seed(1)
    network = (ResNet50() if options.network == "resnet50" else Clip()).eval()
    way = Way(network)
    with Image.open(files[0]) as image:
        pixels = numpy.asarray(image.convert("RGB").resize((1000, 750), Image.Resampling.BOX))
    ready = way.of_pixels(pixels)
    number = [0]

    def next_file():
        number[0] += 1
        return way.of_file(files[number[0] % len(files)])

    sources = {"tensor": lambda: ready, "pixels": lambda: way.of_pixels(pixels), "files": next_file}
    rates, processor = measure(network, options.threads, sources, options.seconds, options.busy)
    print(json.dumps({
        "torch": torch.__version__,
        "onednn": torch.backends.mkldnn.is_available(),
        "mkl": torch.backends.mkl.is_available(),
        "blas": blas(),
        "matrixGflops": round(gigaflops, 1),
        "network": options.network,
        "threads": options.threads,
        "arrangements": rates,
        "perProcessorSecond": processor,
        **{source: max(values.values()) for source, values in rates.items()},
    }))


if __name__ == "__main__":
    main()
