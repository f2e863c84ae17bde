# The network diagram: its controls, its legend, the card of a weight, a bias or a unit, and what it says to those who hear it.

diagram-about-nothing = Network diagram.
diagram-how-to = Network diagram. Enter walks through it: arrow keys go between units, Enter opens a unit's bias and weights, Enter again tells why one moved, E edits it, Escape goes back.
diagram-hint = Click a line or a unit: why did it move?

## What the edges show: "tip" tells what the switch does, "none" stands under the diagram, "about" is spoken

diagram-edges = What the edges show
diagram-edges-weights = weights
    .tip = Edges show weights
    .none = no weights in this frame
    .about = Edges show: weights; the largest, { $value }, is from { $before } → { $after }.
diagram-edges-gradients = gradients
    .tip = Edges show gradients
    .none = no gradients in this frame
    .about = Edges show: gradients; the largest, { $value }, is from { $before } → { $after }.
diagram-edges-updates = last update
    .tip = Edges show last update
    .none = no last update in this frame
    .about = Edges show: last update; the largest, { $value }, is from { $before } → { $after }.
diagram-no-update = no update taken yet
diagram-strongest = { $count ->
    [one] strongest { $shown } of { $count } edge shown
   *[other] strongest { $shown } of { $count } edges shown
}
# the mark of a bias, in the legend
diagram-legend-bias = bias

## The layers, above their columns; "short" where room is short

diagram-inputs = inputs
    .short = in
diagram-image = image
    .short = in
diagram-hidden = hidden { $layer }
    .short = h{ $layer }
diagram-outputs = { $count ->
    [one] output
   *[other] outputs
}
    .short = out
diagram-to-matrices = The matrices of this layer
# stands behind their number, which has buttons on both sides
diagram-hidden-layers = { $count ->
    [one] hidden layer
   *[other] hidden layers
}
diagram-fewer-layers = Remove the last hidden layer
diagram-more-layers = Add a hidden layer
diagram-activation = Activation of hidden layer { $layer }
    .tip = Activation of hidden layer { $layer }: click to change it
diagram-fewer-units = Remove a unit from hidden layer { $layer }
diagram-more-units = Add a unit to hidden layer { $layer }

## The inputs to choose, in their own column: "short" where room is short, "label" what is heard of the button

diagram-which-inputs = Which inputs should it see?
diagram-inputs-ask = Which inputs?
diagram-inputs-open = + inputs
    .short = +
    .label = + inputs: which should it see?
diagram-inputs-close = done
    .short = done
    .label = done: close the inputs
    .tip = Close the inputs
diagram-input-off = Give it { $name }: the run starts again
diagram-input-on = Take { $name } away: the run starts again
diagram-input-last = { $name } is its only input: it needs one

## Under an image of inputs, in two short lines

diagram-image-caption =
    { $across } × { $rows } pixels,
    shade: weights
diagram-image-caption-unit =
    weights into
    unit { $unit }

## The card of a weight, a bias or a unit

diagram-weight = { $before } → { $after }
diagram-card-value = value
diagram-card-gradient = gradient
diagram-card-update = last update
diagram-card-bias = bias
diagram-card-activation = mean activation
diagram-card-delta = mean |delta|
# what was set by hand, in the card of a weight or bias
diagram-card-edited = { $step ->
    [0] Set to { $value } by hand before the first update.
   *[other] Set to { $value } by hand at step { $step }.
}
diagram-card-late = Gradient and update are of the last full frame.
diagram-card-fixed = Held fixed: training leaves it.
diagram-card-click = Click: why it moved. Double-click: change it.
diagram-card-held = Click: why it moved.
diagram-card-touched = Its account is below; the pencil there changes it.
diagram-card-input = An input; { $count ->
    [one] { $count } weight leaves
   *[other] { $count } weights leave
} it.
diagram-card-unit = Its own map is shown large. Click: its sum and its delta.
diagram-card-set = Set
diagram-card-keys = Enter sets it, Escape leaves it.
diagram-card-field = New value of { $name }

## For those who hear it

diagram-spoken = { $title }. { $values }.
diagram-spoken-name = { $title }.
diagram-spoken-value = { $name } { $value }
diagram-about = Network: { $layers }.
diagram-about-layers = { $before }; { $after }
diagram-about-inputs = inputs { $names }
diagram-about-many-inputs = { $count ->
    [one] { $count } input
   *[other] { $count } inputs
}
diagram-about-hidden = hidden { $layer } with { $count } { $activation } { $count ->
    [one] unit
   *[other] units
}
diagram-about-outputs = { $count ->
    [one] output with { $count } { $activation } unit
   *[other] outputs with { $count } { $activation } units
}
