# Pictures of a scene, made of its own run. $name: the parameter, as an axis says it.
figure-loss = loss of all training rows
figure-updates = updates
figure-weight = weight
figure-bias = bias
figure-start = start
figure-end = after { $steps } updates
figure-steps = { $every ->
    [1] every update
   *[other] every { $every } updates
}
figure-rates = The loss at several learning rates, from one start
figure-rate = rate { $rate }
figure-rates-note = The scale is logarithmic: equal heights are equal factors. A line ends where it leaves the chart: below, almost nothing is left to learn; above, the weight runs away.
figure-rates-about = The loss over { $steps } updates, from { $start } at the start. At the end: { $parts }.
figure-rates-part = { $loss } at rate { $rate }
figure-over = The loss over the { $name }
figure-curve = the loss
figure-over-about = The loss over the { $name }, with its lowest point near { $lowest }. { $steps } updates go from { $start }, where the loss is { $first }, to { $end }, where it is { $last }.
figure-contours = Contour lines of the loss
figure-own = equal loss
figure-down = way down
figure-contours-note = On a line the loss is the same everywhere. Both axes have one scale, so angles are true.
figure-contours-about = Contour lines of the loss over the { $one } and the { $other }. From the start, { $x } and { $y }, the way down is ({ $down_x }, { $down_y }), at right angles to the line of equal loss. { $steps } updates bend with the slope and lead to { $end_x } and { $end_y }.
figure-product = { $count } matrices and the one they come to
figure-product-note = W is ({ $product }) at step { $step }.
figure-product-about = Matrices of { $shapes } multiplied: their product is ({ $product }).
