# The live view: what the blocks of a card say of themselves. Titles, labels and notes of a card come from the server.
# Values that were measured come as text; a count comes as a number.

block-contents = On this card
block-shown = { $shown } of { $count } shown.

# --- a plot
block-plot =
    .role = plot
block-plot-reading = { $x } { $at }: { $values }
block-plot-value = { $name } { $value }

# --- a table
block-table-cut = The first { $shown } of { $count } rows.

# --- the slider of the central difference
block-epsilon-numeric = numeric
block-epsilon-analytic = analytic
block-epsilon-error = relative error
block-epsilon-slope = slope of the loss
block-epsilon-size = { $size }, relative error { $error }
block-epsilon-errors = Relative error of the central difference over epsilon, from { $first } to { $last }; the smallest is { $least }.
block-epsilon-values = The numeric slope at each epsilon, with the analytic value as a line; values beyond the frame stand at its edge.

# --- matrices
block-matrices =
    .role = matrices
    .hint = Point at a cell, or use the arrow keys, to see the products it is the sum of.
    .hint-alone = Point at a cell to read it.
    .scale = Each matrix is coloured by its own largest value.
    .show = ▸ Show how
    .next = Next step
    .stop = ■ Stop
block-matrices-side = { $dimension } { $count }
block-matrices-cut = Shown: the first { $sides }; sums run over all.
block-matrices-cut-side = { $shown } of { $count } ({ $dimension })
block-dimension-batch = batch
block-dimension-fan_in = fan-in
block-dimension-fan_out = fan-out
block-dimension-above = layer above
block-dimension-one = one
# The cell itself, "a¹[3, 2] = 0.31", and where it goes.
block-matrices-enters-row = { $cell }: it enters row { $row } of { $result }, once for each column.
block-matrices-enters-column = { $cell }: it enters column { $column } of { $result }, once for each row.
# Terms of a sum that are not written out.
block-matrices-smaller = { $count ->
    [one] { $count } smaller product
   *[other] { $count } smaller products
}
block-matrices-not-shown = products not shown
# One example's part of a sum over the batch, as it is added.
block-matrices-adds = Example { $example } adds its own { $matrix } column times its delta row; { $done } of { $count } so far.
    .last = Example { $example } adds its own { $matrix } column times its delta row; { $done } of { $count } so far. That is the whole sum.
block-matrices-complete = { $matrix } is complete.
