# The decision map: its title, its legend, what it says at the pointer and to those who hear it.

map-title = Decision map
map-title-answer = Network output
map-unit = unit { $unit } of layer { $layer }
map-axis-activation = activation

## The legend

map-legend-train = train
map-legend-test = test
map-legend-batch = this batch
map-legend-network = network
map-legend-unit = unit
map-legend-confidence = confidence
# small, in a corner: the letter of the formulas, the scale's ends; what the arrows point at
map-legend-deltas = { $sign } ±{ $most }
map-legend-arrows = ↗ loss grows

## At the pointer: a point of the data, the place, and the answer there

# how sure, in percent
map-tip-percent = { $percent }%
map-tip-train = train row { $row }: { $what }
map-tip-test = test row { $row }: { $what }
map-target = target { $value }
map-class = class { $name }
map-tip-along = { $x } { $value }
map-tip-place = { $x } { $x_value }, { $y } { $y_value }
map-tip-output = output { $value }
map-tip-winner = output { $name }, { $share }
map-tip-unit = { $unit } { $value }
# what the picture is worth: a rounded value, or the two between which it lies
map-tip-about = ≈ { $value }
map-tip-between = between { $low } and { $high }
# the classes that meet at a border
map-tip-border = border of { $names }

## For those who hear it

map-about-nothing = Decision map.
map-about-plane = The network's answer over { $x } from { $x_low } to { $x_high } and { $y } from { $y_low } to { $y_high }, with { $train } training and { $test ->
    [one] { $test } test point
   *[other] { $test } test points
}.
map-about-curve = The network's answer over { $x } from { $x_low } to { $x_high }, between { $low } and { $high }, with { $train } training and { $test ->
    [one] { $test } test point
   *[other] { $test } test points
}.
map-about-answers = The answers run from { $low } to { $high }.
map-about-areas = Share of the map: { $areas }.
map-about-area = { $class } { $share }
