# What the cards of the audit say. A float is written for eyes before it gets here. A sentence is whole: it holds under
# every setting in which its card says it, or it names the condition.

name-weight-of = weight from { $before } to { $after }
name-row = row { $row }
card-weight = Why it moves
card-proof = Proof
card-step_size = Step size
card-output = Loss and outputs
card-forward = Forward
card-backward = Backward
card-shapes = Shapes
card-paths = Paths
card-flow = Flow of { symbol-delta }
card-health = Health
go_on = Next
yes = yes
mean = mean
sum = sum
column-row = row
column-delta = { symbol-delta }
column-a = { symbol-a }
column-push = { symbol-delta } · { symbol-a }
column-part = part of all pushing
column-multiple = times the update
column-rate = learning rate
column-cost = loss with penalty
column-data_loss = loss of the batch
column-tangent = promised by the slope
column-numeric = numeric slope
column-error = error
column-relative = relative error
column-kinked = across a kink
column-block = block
column-worst = largest of one parameter
column-checked = checked
column-output = output
column-target = target
column-loss_slope = slope of the loss
column-activation_slope = slope of the activation
column-own_slope = slope of the output over its own { symbol-z }
column-slope = slope
column-from = from
column-w = { symbol-w }
column-z = { symbol-z }
column-product = product
column-unit = unit
column-bias = bias
column-gradient = gradient

## Symbols, in the notation that the formulas are written in (formulas/notation.py)

symbol-delta = { $notation ->
        [ng] dz
        [framework] pre.grad
       *[nielsen] delta
    }
    .many = { $notation ->
        [ng] dz
        [framework] pre.grad
       *[nielsen] deltas
    }
symbol-z = { $notation ->
        [ng] z
        [framework] pre
       *[nielsen] z
    }
symbol-a = { $notation ->
        [ng] a
        [framework] out
       *[nielsen] a
    }
symbol-w = { $notation ->
        [ng] W
        [framework] weight
       *[nielsen] w
    }
symbol-blame = { $notation ->
        [ng] da
        [framework] out.grad
       *[nielsen] ∂C/∂a
    }

## What things are called

unit-short = unit { $number }
unit-output = output
layer-hidden = hidden layer { $number }
layer-output = the output layer
layer-value = { $layer } { $value }
layers = layers { $numbers }
layers-output = output
percent-below = less than { $least }
percent-above = more than { $most }
factors = { $name }: { $first } × { $second }
slot-velocity = velocity
slot-mean = mean gradient
slot-mean_square = mean square
slot-sum_of_squares = sum of squares

## Losses and activations inside a sentence

within-loss-squared_error = squared error
within-loss-half_squared_error = half squared error
within-loss-absolute_error = absolute error
within-loss-huber = Huber
within-loss-binary_cross_entropy = binary cross-entropy
within-loss-cross_entropy = cross-entropy
within-activation-linear = linear
within-activation-sigmoid = sigmoid
within-activation-tanh = tanh
within-activation-relu = ReLU
within-activation-leaky_relu = leaky ReLU
within-activation-elu = ELU
within-activation-silu = SiLU
within-activation-gelu = GELU
within-activation-softplus = softplus
within-activation-sin = sine
within-activation-softmax = softmax

## Why a weight or bias moves

why-title = Why does this weight move?
why-title_bias = Why does this bias move?
why-up = The { $name } rises by { $change }, from { $before } to { $after }.
why-down = The { $name } falls by { $change }, from { $before } to { $after }.
why-begun = Before this update it was set by hand from { $left } to { $before }.
why-begun_start = It was set by hand to { $before } before any training.
why-edited = After this update it was set by hand from { $after } to { $edited }, which is on the screen and what the next update begins with.
why-still = The { $name } does not move: it stays at { $before }.
why-lost = The { $name } stays at { $before }: a change of { $change } is too small for the number to hold.
why-away = The { $name } leaves { $before } and is no number any more.
why-fixed = The { $name } is held fixed at { $before }.
why-held = So the optimizer is given 0 in place of a gradient.
why-uphill = Moving it up would raise the loss of this batch: the batch’s own gradient is { $data }.
why-downhill = Moving it up would lower the loss of this batch: the batch’s own gradient is { $data }.
why-level = The batch’s own gradient is 0: as far as this batch can tell, a small change of it changes nothing.
why-burst = The batch’s own gradient is no number any more: the network has overflown.
why-penalty = The penalty pulls towards 0 and adds { $penalty }.
why-clipped = Clipping multiplies the gradients of this update by { $scale }.
why-given_gradient = The gradient that the optimizer is given is { $gradient }.
why-against_down = The optimizer goes against the gradient that it is given, so the update moves it down.
why-against_up = The optimizer goes against the gradient that it is given, so the update moves it up.
why-too_little = Times the learning rate nothing of that is left.
why-coasts = The gradient that it is given is 0 this time; { $optimizer } carries it on from the updates before.
why-shared = Of this move { $part } is carried on by { $optimizer } from the updates before, the rest is made by this gradient.
why-carried = What { $optimizer } carries from the updates before pulls the other way and outweighs this gradient, { $carried } to { $fresh }: it goes on as before.
why-slowed = What { $optimizer } carries from the updates before pulls the other way; this gradient outweighs it, { $fresh } to { $carried }.
why-no_delta = In every example { symbol-delta } of { $unit } is 0, so nothing pushes.
why-no_input = What comes from { $unit } is 0 in every example, and a weight on 0 does nothing.
why-hardest = { $count ->
    [one] The hardest push comes from { $rows }: { $part } of all pushing.
   *[other] The hardest pushes come from { $rows }: together { $part } of all pushing.
}
why-agree = The examples do not agree: { $part } of the pushing is towards the side that won.
why-chosen = The chosen example, { $row }, pushes { $push }.
why-absent = The chosen example, { $row }, is not in this batch: it has no say.
why-bars = Each example’s push: { symbol-delta } · { symbol-a }
why-bars_bias = Each example’s push: { symbol-delta }
why-rest = { $count ->
    [one] the other one
   *[other] the other { $count }
}
why-rest_note = The { $shown } hardest of { $count } pushes, and the others as one bar.
why-sum = { $count ->
    [one] the only one
   *[other] sum of { $count }
}
why-mean = { $count ->
    [one] The gradient of the data
   *[other] Mean of { $count }: the gradient of the data
}
why-bars_about = { $count ->
    [one] One example pushes, { $row }, with { $largest }; that is the gradient of the data, { $gradient }.
   *[other] { $reduction ->
        [sum] { $count } examples push; their sum is the gradient of the data, { $gradient }. The hardest is { $row } with { $largest }.
       *[mean] { $count } examples push with a sum of { $total }; their mean is the gradient of the data, { $gradient }. The hardest is { $row } with { $largest }.
    }
}
why-gradient_title = From the data’s gradient to the one that is used
why-gradient_about = { $parts }; together the gradient { $total }.
why-part = { $name } { $value }
why-given = gradient used
why-change_title = From the gradient to the change
why-change_about = { $parts }; together the change { $total }.
why-change = change
why-term-data = data
why-term-l2 = L2 penalty
why-term-l1 = L1 penalty
why-term-clipped = clipping
why-term-held = held fixed
why-term-carried = carried on
why-before = before
why-left = left by training
why-before_by_hand = before, set by hand
why-by_hand = then set by hand
why-after = after
why-rate = learning rate
why-schedule = schedule’s factor
why-clip = clipping’s factor
why-root = divided by
why-slot = { $name }, kept
why-facts_about = The parameter before and after, and what the optimizer used.
why-table = Every example’s push
why-table_some = The { $shown } hardest of { $count } pushes
why-to_proof = Check it numerically
why-to_unit = { $unit }

## Was the step too long?

step_size-title = Was the step too long?
step_size-fell = { $cost ->
    [whole] This update takes the batch’s loss with penalty from { $start } to { $here }. Its slope promised { $promised }: a promise that holds only close by.
   *[data] This update takes the batch’s loss from { $start } to { $here }. Its slope promised { $promised }: a promise that holds only close by.
}
step_size-rose = { $cost ->
    [whole] This update raises the batch’s loss with penalty from { $start } to { $here }, although its slope promised { $promised }: the step leaps over the valley.
   *[data] This update raises the batch’s loss from { $start } to { $here }, although its slope promised { $promised }: the step leaps over the valley.
}
step_size-level = { $cost ->
    [whole] This update leaves the batch’s loss with penalty where it is, at { $start }. Its slope promised { $promised }.
   *[data] This update leaves the batch’s loss where it is, at { $start }. Its slope promised { $promised }.
}
step_size-fell_uphill = { $cost ->
    [whole] This update takes the batch’s loss with penalty from { $start } to { $here }, although its slope led uphill and promised { $promised }.
   *[data] This update takes the batch’s loss from { $start } to { $here }, although its slope led uphill and promised { $promised }.
}
step_size-rose_uphill = { $cost ->
    [whole] This update raises the batch’s loss with penalty from { $start } to { $here }; its slope promised a rise, to { $promised }.
   *[data] This update raises the batch’s loss from { $start } to { $here }; its slope promised a rise, to { $promised }.
}
step_size-level_uphill = { $cost ->
    [whole] This update leaves the batch’s loss with penalty where it is, at { $start }; its slope promised { $promised }.
   *[data] This update leaves the batch’s loss where it is, at { $start }; its slope promised { $promised }.
}
step_size-uphill = The batch’s own gradient points elsewhere: what { $optimizer } carries from the updates before, its { $slot }, carried it here.
step_size-coasted = { $cost ->
    [whole] This update takes the batch’s loss with penalty from { $start } to { $here }, though its slope is 0 and promised no change.
   *[data] This update takes the batch’s loss from { $start } to { $here }, though its slope is 0 and promised no change.
}
step_size-coasts = No gradient asked for it: what { $optimizer } carries from the updates before, its { $slot }, is not yet 0.
step_size-either = Half of it would reach { $half }, twice { $twice }.
step_size-burst = { $cost ->
    [whole] This update takes the batch’s loss with penalty from { $start } beyond all numbers: with learning rate { $rate } the step leaves the slope far behind.
   *[data] This update takes the batch’s loss from { $start } beyond all numbers: with learning rate { $rate } the step leaves the slope far behind.
}
step_size-lost = The batch’s loss was beyond all numbers before this update: no step can be judged by it.
step_size-still_flat = This update moves nothing: its gradient is 0 everywhere.
step_size-still_held = This update moves nothing: everything that has a gradient is held fixed.
step_size-still_rate = This update moves nothing: the learning rate is 0.
step_size-still_lost = This update moves nothing: times the learning rate nothing of the gradient is left.
step_size-right = For this batch the step is about right: half of it would reach { $half }, twice { $twice }.
step_size-short = For this batch a longer step would do more: half of it would reach { $half }, twice { $twice }.
step_size-long = For this batch a shorter step would do more: half of it would reach { $half }, twice { $twice }.
step_size-long_all = Half of it would reach { $half }, twice { $twice }: none lands below where it began, though its slope leads down. For this batch the step is too long by far.
step_size-batch = { $count ->
    [one] Only the one example of this batch was asked: other batches have other valleys.
   *[other] Only the { $count } examples of this batch were asked: other batches have other valleys.
}
step_size-plot = The loss along this update
step_size-curve = the loss
step_size-tangent = what the slope promises
step_size-x = times this update (1 is learning rate { $rate })
step_size-y = loss of the batch
step_size-y_penalty = loss with penalty
step_size-note = All that the update moves is moved together, straight on along the update that is really taken.
step_size-about = The loss of the batch along the update: { $start } at the start, { $half } after half of it, { $this } after all of it, where the slope promised { $promised }, and { $twice } after twice.
step_size-mark_start = start
step_size-mark_half = half
step_size-mark_this = this step
step_size-mark_twice = twice
step_size-start = loss before
step_size-start_penalty = loss with penalty before
step_size-half = at learning rate { $rate }
step_size-this = at { $rate }, as taken
step_size-twice = at { $rate }
step_size-promised = promised
step_size-slope = slope along the update
step_size-length = length of the update
step_size-cosine = cosine to steepest descent
step_size-facts_about = The loss at half, once and twice this learning rate, and the slope it started with.
step_size-table = The loss along the update

## Is the gradient right?

proof-title = Is the gradient right?
proof-title_network = Are the gradients right?
proof-agree = Moving the { $name } a little up and down and running the network each time gives the slope { $numeric }. Backpropagation says { $analytic }: they agree, with a relative error of { $relative }.
proof-rounding = Moving the { $name } a little up and down and running the network each time gives the slope { $numeric }. Backpropagation says { $analytic }: they differ by { $error }, about what rounding in float64 can do.
proof-burst = The network has overflown: there is no slope to find, neither by differences nor by backpropagation.
proof-zero = Moving the { $name } a little up and down changes the loss by { $numeric } per unit. Backpropagation says exactly 0.
proof-kinked = Moving the { $name } a little up and down steps over a kink, a corner of an activation, of the loss or of a penalty: on its two sides the slopes differ, so the difference, { $numeric }, is no slope there. Backpropagation takes one side, { $analytic }.
proof-differ = Moving the { $name } a little up and down gives the slope { $numeric }, backpropagation { $analytic }: at this ε they differ by { $error }. Look for the bottom of the V below.
proof-whole = The loss here is the one with penalty.
proof-unclipped = Both are taken before clipping.
proof-badge = { $count ->
    [one] Whole network: largest relative error { $worst } over its one parameter.
   *[other] Whole network: largest relative error { $worst } over { $count } parameters.
}
proof-badge_some = Whole network: largest relative error { $worst } over { $checked } of { $count } parameters, some of every block.
proof-badge_none = Whole network: at every parameter that was checked a kink lies between the two moves, where there is no slope to compare.
proof-kinks = { $count ->
    [one] One that steps over a kink is left out.
   *[other] { $count } that step over a kink are left out.
}
proof-numeric = by difference
proof-analytic = by backpropagation
proof-error = apart by
proof-relative = relative error
proof-facts_about = The slope of the loss found in two ways.
proof-curve = Which ε? The error is a V
proof-curve_about = Relative error of the central difference over epsilon; it is smallest, { $error }, at { $best }.
proof-curve_note = Too large an ε bends away from the slope; too small a one drowns in rounding.
proof-curve_kinked = Too large an ε bends away from the slope or steps over a kink; too small a one drowns in rounding.
proof-largest = largest relative error
proof-where = found at
proof-checked = checked
proof-of = { $checked } of { $count }
proof-verdict = verdict
proof-passed = gradients agree
proof-failed = gradients differ
proof-badge_about = The check of the whole network.
proof-by_differences = all gradients by differences
proof-forward_passes = { $passes } forward passes, { $work } multiplications
proof-by_backprop = all by backpropagation
proof-backward_pass = 1 forward and 1 backward pass, { $work } multiplications
proof-cost_about = All gradients by differences take { $passes } forward passes; backpropagation takes one backward pass. Counted are the multiplications of the matrix products.
proof-table = The difference at every ε
proof-blocks = Block by block

## The loss, and what the outputs are told

output-title = Where the { symbol-delta.many } begin
output-chosen = The chosen example, { $row }, has the loss { $loss }.
output-worst = The example of this batch with the largest loss is { $row }: { $loss }.
output-most = Of all outputs { $unit } is told most: its { symbol-delta } is the largest in size.
output-loss = loss ({ $loss })
output-a = { symbol-a }, { $unit }
output-t = target, { $unit }
output-delta = { symbol-delta }, { $unit }
output-facts_about = The loss of { $row }, and the output whose { symbol-delta } is the largest in size.
output-bars = What each output is told: { symbol-delta }
output-bars_about = The { symbol-delta } of each output; the largest is that of { $unit }, { $delta }.
output-compare = Does the slope cancel?
output-z = { symbol-z } of { $unit }
output-y = { symbol-delta }
output-here = here
output-with = { $loss } { $delta }
output-compare_note = At this { symbol-z }, { symbol-delta } with { $parts }.
output-compare_flat = Where the curve of { $loss } comes back to 0 far from the target, the network is wrong and is not told.
output-compare_about = For this target, { symbol-delta } over { symbol-z }. At { symbol-z } = { $z }: { $parts }.
output-table = Every output
output-to_unit = { symbol-delta } of { $unit }
told-fused = Output { $output }, target { $target }: { symbol-delta } is their difference, { $delta }. The slope of this loss ({ $loss }) has the slope of { $activation } as its divisor, and { symbol-delta } multiplies by that slope again, so the two cancel: the larger the mistake, the louder it is told, even where { $activation } is flat.
told-fused_tied = Output { $output }, target { $target }: { symbol-delta } is their difference, { $delta }. The { $activation } ties { $count } outputs together, so each of them sends a part, the slope of the loss there times how far this { symbol-z } moves it. With this loss the slopes cancel and the parts add up to just that difference.
told-kept = Output { $output }, target { $target }: the loss ({ $loss }) has the slope { $loss_slope }, the activation { $slope }; { symbol-delta } is their product, { $delta }. Nothing cancels here, so where { $activation } is flat even a wrong answer is told only in a whisper.
told-dead_end = Output { $output }, target { $target }: the loss ({ $loss }) has the slope { $loss_slope }, the activation { $slope }; { symbol-delta } is their product, { $delta }. Nothing cancels here, so where { $activation } is flat even a wrong answer is told nothing at all.
told-open = Output { $output }, target { $target }: the loss ({ $loss }) has the slope { $loss_slope }, the activation { $slope }; { symbol-delta } is their product, { $delta }. Nothing cancels here, but { $activation } is nowhere flat.
told-straight = Output { $output }, target { $target }: the loss ({ $loss }) has the slope { $loss_slope }. A { $activation } output has slope 1 everywhere, so that is { symbol-delta }: { $delta }.
told-kept_tied = Output { $output }, target { $target }: { $activation } ties { $count } outputs together, so the slope of the loss ({ $loss }) at each enters, times how far this { symbol-z } moves it. Together that is { symbol-delta } = { $delta }. Nothing cancels here, so a wrong answer is told only in a whisper where { $activation } hardly moves.
told-factors_title = Two factors make { symbol-delta }
told-factors_about = { $total } times the slope { $slope } is { symbol-delta } = { $delta }.
told-tied_title = What each output sends to { $unit }
told-tied_about = { $count } terms, slope of the loss times how far this { symbol-z } moves that output, add up to { symbol-delta } = { $delta }.
told-rest = { $count ->
    [one] 1 other term
   *[other] { $count } other terms
}
told-note_fused = The loss divides by the slope, the chain rule multiplies with it: only output minus target is left.
told-note_kept = The slope stays in the product: where { $activation } is flat it makes { symbol-delta } small, however wrong the output is.
told-note_dead_end = The slope stays in the product: where { $activation } is flat it makes { symbol-delta } 0, however wrong the output is.
told-note_open = The slope stays in the product; { $activation } is nowhere flat.
told-note_straight = A line has slope 1 everywhere, so the slope of the loss passes as it is.
told-cancel_title = For target { $target }: { symbol-delta } over the output
told-cancel_about = With { $fused } { symbol-delta } is a straight line, output minus target. With { $kept } it comes back to 0 at both ends, where { $activation } is flat. Here { symbol-a } = { $output } and { symbol-delta } = { $delta }.
told-output_axis = output { symbol-a }
delta-down = Plus means: a larger { symbol-z }, a larger loss of this example, so it asks for a smaller { symbol-z }.
delta-up = Minus means: a larger { symbol-z }, a smaller loss of this example, so it asks for a larger { symbol-z }.
delta-burst = It is no number any more: the network has overflown.
delta-zero = Zero means: this example has nothing to tell this unit.

## Forward

forward-sample = { $count ->
    [one] The one input of { $unit }, times its weight, plus the bias, makes { symbol-z } = { $z }.
   *[other] The { $count } weighted inputs of { $unit } and its bias add up to { symbol-z } = { $z }.
}
forward-turned = { $activation } turns that into { symbol-a } = { $output }.
forward-turned_joint = { $activation } turns that, beside the { symbol-z } of the other outputs, into { symbol-a } = { $output }.
forward-batch = { $examples ->
    [one] The batch is one example: there { $unit } gets { symbol-z } = { $z } and gives { symbol-a } = { $output }.
   *[other] Over the { $examples } examples of this batch, { $unit } gets { symbol-z } = { $z } and gives { symbol-a } = { $output } on average. The sum below is one of means.
}
forward-slope = The slope there is { $slope }: move { symbol-z } by a little, and { symbol-a } moves { $slope } times as far.
forward-slope_one = The slope there is 1: { symbol-a } moves just as far as { symbol-z } does.
forward-slope_none = The slope there is 0: a small move of { symbol-z } does not move { symbol-a }. With this loss that costs nothing: the slope cancels, and { symbol-delta } is output minus target.
forward-slope_blocks = The slope there is 0: a small move of { symbol-z } does not move { symbol-a }, so no blame can pass back.
forward-slope_kink = This { symbol-z } lies just on the kink of the curve, where its slope counts as { $slope }.
forward-cancels = In { symbol-delta } this slope cancels with the one in the loss: { symbol-delta } is output minus target, however flat the curve is.
forward-slopes_straight = Its slope is 1 everywhere, so the slope of what comes after passes as it is.
forward-slopes_one = Every example of the batch has the slope { $slope } here, and each one’s blame is multiplied by it.
forward-slopes_batch = The slopes of the batch lie between { $low } and { $high }, and each example’s blame is multiplied by its own.
forward-slopes_joint = The slopes of this output over its own { symbol-z } lie between { $low } and { $high } in the batch; { symbol-delta } adds up what every output sends.
forward-slopes_free_one = Every example of the batch has the slope { $slope } here; in { symbol-delta } it cancels with the one in the loss, and output minus target is left.
forward-slopes_free = The slopes of the batch lie between { $low } and { $high }; in { symbol-delta } they cancel with those in the loss, and output minus target is left.
forward-dead_all = It is dead for the whole batch: it gives 0 and its slope is 0, so it says nothing and is told nothing.
forward-dead_some = It is dead for { $share } of the batch: there it gives 0, and its slope is 0.
forward-saturated_all = It is saturated for the whole batch: every example lies on a flat end of the curve, so almost no blame passes back.
forward-saturated_some = It is saturated for { $share } of the batch: on a flat end of the curve, where almost no blame passes back.
forward-flat_all = For the whole batch the curve is nearly flat here, so almost no blame passes back.
forward-flat_some = For { $share } of the batch the curve is nearly flat here, and almost no blame passes back.
forward-free = For { $share } of the batch { $activation } is nearly flat. With this loss that costs nothing: a wrong answer is told in full even there.
forward-awake = No example of the batch lies where the curve is nearly flat.
forward-never_flat = This curve has no flat end: it never saturates.
forward-sum_title = What adds up to { symbol-z }
forward-sum_about = { $count ->
    [one] One term, { $value } from { $name }, and the bias { $bias } add up to { symbol-z } = { $z }.
   *[other] { $count } terms and the bias { $bias } add up to { symbol-z } = { $z }. The largest term is { $value }, from { $name }.
}
forward-bias = bias
forward-rest = { $count ->
    [one] 1 other term
   *[other] { $count } other terms
}
forward-curve_title = Where the batch lies on { $activation }
forward-curve_about = The curve of { $activation }. This { symbol-z }, { $z }, gives { $output }. The batch's { symbol-z } lie between { $low } and { $high }.
forward-slope_title = How steep it is there
forward-slope_about = The slope of { $activation } over { symbol-z }. At this { symbol-z } it is { $slope }.
forward-slope_curve = slope of { $activation }
forward-examples = examples of the batch
forward-histogram = share of the batch
forward-here = { symbol-z } = { $z }
forward-here_mean = mean
forward-mean_note = The mean need not lie on the curve: the mean of a bent curve is not the curve at the mean.
forward-softmax_note = The curve holds the { symbol-z } of the other outputs as they are here; other examples have others, so their dots may lie off it.
forward-many_note = The first { $shown } of { $count } examples as dots; the histogram and every mean are of all.
forward-terms_table = Every term of the sum
forward-examples_table = Every example on the curve
forward-examples_table_first = The first { $shown } of { $count } examples on the curve
forward-saturated = saturated, of the batch
forward-flat = nearly flat, of the batch
forward-dead = dead, of the batch
forward-facts_about = The unit's numbers, and how much of the batch is stuck.
forward-to_backward = Its { symbol-delta }
forward-to_layer = Its layer as matrices

## Backward

backward-what = What { symbol-delta } says is how fast an example's loss grows when the unit's { symbol-z } grows.
backward-hidden = { $count ->
    [one] What { $unit } gives goes to one unit, which sends its own { symbol-delta } back over the weight between them. That is { $total }: how fast the loss grows with this unit's output. Times its slope { $slope }, that is { symbol-delta } = { $delta }.
   *[other] What { $unit } gives goes to { $count } units. Each sends its own { symbol-delta } back over the weight between them; added up that is { $total }: how fast the loss grows with this unit's output. Times its slope { $slope }, that is { symbol-delta } = { $delta }.
}
backward-zero_slope = The slope is 0, so none of it passes: this example tells the unit nothing.
backward-batch = { $examples ->
    [one] The batch is one example. The size of its { symbol-delta } for { $unit } is { $mean }.
   *[other] Each of the { $examples } examples of this batch has a { symbol-delta } of its own for { $unit }. Their mean size is { $mean }.
}
backward-batch_signs = { $plus ->
    [0] None asks
    [one] One asks
   *[other] { $plus } ask
} for a smaller { symbol-z }, { $minus ->
    [0] none
   *[other] { $minus }
} for a larger one{ $none ->
    [0] .
    [one] , and one says nothing.
   *[other] , and { $none } say nothing.
}
backward-batch_burst = { $count ->
    [one] Of one of them { symbol-delta } is no number any more: the network has overflown.
   *[other] Of { $count } of them { symbol-delta } is no number any more: the network has overflown.
}
backward-sum_title = Blame that arrives
backward-sum_about = { $count ->
    [one] One term, weight times { symbol-delta }, makes { $total }, from { $name }.
   *[other] { $count } terms, weight times { symbol-delta }, add up to { $total }. The largest is { $value }, from { $name }.
}
backward-rest = { $count ->
    [one] 1 other term
   *[other] { $count } other terms
}
backward-blame = blame, { symbol-blame }
backward-mean_size = mean size of { symbol-delta }
backward-mean = mean { symbol-delta }
backward-batch_title = The { symbol-delta } of each example
backward-batch_some = The { $shown } largest of { $count } { symbol-delta.many }; the mean is of all.
backward-batch_note = The largest first. Point at a bar to see its example on the map; choose it to look into it.
backward-batch_about = { $count ->
    [one] The { symbol-delta } of the one example, { $row }, is { $value }.
   *[other] The { symbol-delta.many } of { $count } examples. The largest is { $value }, of example { $row }; the mean of all is { $mean }.
}
backward-bias_gradient = gradient of its bias
backward-batch_facts_about = The mean size of { symbol-delta }, the mean { symbol-delta }, and the gradient of the bias.
backward-to_example = Look into row { $row }
backward-terms_table = Every term
backward-examples_table = Every example
backward-examples_table_first = The first { $shown } of { $count } examples
backward-to_forward = How it came to its { symbol-z }
backward-to_unit = Follow the largest: { $name }

## Shapes

shapes-shape = { $rows } × { $columns }
shapes-sentence = { $examples ->
    [one] { $fan_in ->
        [one] This layer takes 1 number and makes { $fan_out }; the batch is one example. Forward is one product of matrices; backward the same weights are used the other way round; and inputs times { symbol-delta.many } make a gradient of exactly the weights' shape, { $shape }.
       *[other] This layer takes { $fan_in } numbers and makes { $fan_out }; the batch is one example. Forward is one product of matrices; backward the same weights are used the other way round; and inputs times { symbol-delta.many } make a gradient of exactly the weights' shape, { $shape }.
    }
   *[other] { $fan_in ->
        [one] This layer takes 1 number an example and makes { $fan_out }, for { $examples } examples at once. Forward is one product of matrices; backward the same weights are used the other way round; and inputs times { symbol-delta.many } make a gradient of exactly the weights' shape, { $shape }.
       *[other] This layer takes { $fan_in } numbers an example and makes { $fan_out }, for { $examples } examples at once. Forward is one product of matrices; backward the same weights are used the other way round; and inputs times { symbol-delta.many } make a gradient of exactly the weights' shape, { $shape }.
    }
}
shapes-forward_title = Forward
shapes-forward_note = The sides that meet are equal, { $fan_in } and { $fan_in }, so the product fits.
shapes-forward_about = { $left } of { $left_shape } times { $right } of { $right_shape }, plus the bias, makes { $result } of { $result_shape }. The value largest in size is { $value }.
shapes-backward_title = Backward
shapes-backward_note = The weights of the layer after, turned over: blame goes back over the same weights that the signal came by. Then each number times its own slope.
shapes-backward_about = { $left } of { $left_shape } times { $right } of { $right_shape }, times the slopes, makes { $result } of { $result_shape }. The value largest in size is { $value }.
shapes-begin_title = Where { symbol-delta } begins
shapes-begin_fused = The slopes of the loss and of { $activation } cancel: { symbol-delta } is output minus target.
shapes-begin_kept = The slope of the loss at each output, times the slope of { $activation } there.
shapes-begin_tied = The { $activation } ties the outputs together: { symbol-delta } is the slope of the loss times its whole Jacobian, one { $fan_out } × { $fan_out } matrix an example.
shapes-begin_about = { $names }, each { $shape }. The { symbol-delta } largest in size is { $value }.
shapes-gradient_title = The gradient of the weights
shapes-gradient_mean = { $examples ->
    [one] The one example's inputs times its { symbol-delta.many }. The bias gets its { symbol-delta }.
   *[other] Each example adds the product of its inputs and its { symbol-delta.many }; the sum is divided by { $examples }. The bias gets the mean { symbol-delta }.
}
shapes-gradient_sum = { $examples ->
    [one] The one example's inputs times its { symbol-delta.many }. The bias gets its { symbol-delta }.
   *[other] Each example adds the product of its inputs and its { symbol-delta.many }. The bias gets the sum of the { symbol-delta.many }.
}
shapes-gradient_about = { $left } of { $left_shape } times { $right } of { $right_shape } makes { $result } of { $result_shape }, the shape of the weights. The value largest in size is { $value }.
shapes-crop = Shown here: { $what }; the sums run over all.
shapes-crop-batch = { $shown } of { $count } examples
shapes-crop-fan_in = { $shown } of { $count } inputs (the largest in this batch)
shapes-crop-fan_out = { $shown } of { $count } units
shapes-crop-above = { $shown } of { $count } units of the layer after
shapes-bias_table = Bias and its gradient
shapes-before = The layer before
shapes-after = The layer after

## Paths

paths-output = This weight leads straight into an output, so there is one path to the loss: activation times { symbol-delta }, { $gradient }.
paths-output_batch = This weight leads straight into an output, so there is one path to the loss: activation times { symbol-delta }, over the batch { $gradient }.
paths-bias_output = This bias stands at an output, so there is one path to the loss: its { symbol-delta }, { $gradient }.
paths-bias_output_batch = This bias stands at an output, so there is one path to the loss: its { symbol-delta }, over the batch { $gradient }.
paths-one = There is one path from here to the loss. What stands on it, multiplied, is the gradient: { $gradient }.
paths-all = { $parameter ->
    [bias] What this bias does reaches the loss on { $count } paths. Multiply what stands on each, add them up, and that is the gradient: { $gradient }.
   *[weight] What this weight does reaches the loss on { $count } paths. Multiply what stands on each, add them up, and that is the gradient: { $gradient }.
}
paths-some = { $parameter ->
    [bias] What this bias does reaches the loss on { $count } paths. The { $shown } heaviest are shown: they make { $sum } of the gradient { $gradient }. That is { $share } of all products, counted without their signs.
   *[weight] What this weight does reaches the loss on { $count } paths. The { $shown } heaviest are shown: they make { $sum } of the gradient { $gradient }. That is { $share } of all products, counted without their signs.
}
paths-cancel = Products of opposite sign cancel: without their signs they add up to { $mass }, with them { $gradient } is left.
paths-uncertain = Some other path might be as heavy as the last ones shown: there are too many to look at each.
paths-zero = Every path has a factor 0 on it, so the gradient is 0.
paths-sum_title = Every path's part of the gradient
paths-sum_about = { $count ->
    [one] The only path, { $name }, makes the gradient { $gradient }.
   *[other] All { $count } paths, heaviest first, adding up to the gradient { $gradient }. The heaviest, { $name }, has { $value }.
}
paths-bars_title = The heaviest paths
paths-bars_about = { $shown } of { $count } paths, heaviest first; all together make the gradient { $gradient }. The heaviest, { $name }, has { $value }.
paths-rest_title = All paths make the gradient
paths-rest_about = { $count ->
    [one] The { $shown } paths shown make { $sum }, the other one { $rest }: together { $gradient }.
   *[other] The { $shown } paths shown make { $sum }, the { $count } others { $rest }: together { $gradient }.
}
paths-shown_sum = these { $count } paths
paths-heaviest = heaviest:
paths-rest = { $count ->
    [one] 1 other path
   *[other] { $count } other paths
}
paths-table = The factors on each path
paths-table_batch = The weights on each path; choose one example to see every factor
paths-weight_of = { symbol-w } { $layer }
paths-slope_of = slope { $layer }
paths-shown = shown
paths-facts_about = How many paths there are, how many are shown, and how much of all products they make, counted without signs.
paths-path = path
paths-product = product
paths-count = paths
paths-share = shown, without signs
paths-heaviest_unit = See { symbol-delta } of { $name }

## Flow of delta

flow-one = With one layer, { symbol-delta } has nowhere to go back to: its mean size is { $last }.
flow-shrinks = At the outputs { symbol-delta } starts with a mean size of { $last } and reaches { $where } with { $first }: × { $factor }.
flow-grows = At the outputs { symbol-delta } starts with a mean size of { $last } and reaches { $where } with { $first }: it grows, × { $factor }.
flow-slopes = The slopes take most: they multiply it by { $slopes }, the weights by { $weights }.
flow-weights = The weights take most: they multiply it by { $weights }, the slopes by { $slopes }.
flow-weights_grow = The weights stretch it: they multiply it by { $weights }, the slopes by { $slopes }.
flow-both = On the way the weights multiply it by { $weights }, the slopes by { $slopes }.
flow-gentle = The slope of { $activation } is at most { $most }, so each such layer takes at least { $part }.
flow-nothing = The outputs have no { symbol-delta } at all: there is nothing to learn from this batch.
flow-burst = Somewhere { symbol-delta } is no number any more: the network has overflown.
flow-stops = The layers before { $layer } get no { symbol-delta } at all: they learn nothing from this batch.
flow-sum_title = log₁₀ of { symbol-delta }, from the outputs back
flow-sum_about = The logarithm of the mean size of { symbol-delta } starts at { $last } at the outputs; weights add { $weights } and slopes { $slopes }; it arrives at { $first }.
flow-start = { symbol-delta } at the outputs
flow-by_weights = weights { $layer } × { $factor }
flow-by_slopes = slopes { $layer } × { $factor }
flow-end = { symbol-delta } at layer { $layer }
flow-plot_title = Layer by layer
flow-plot_about = Mean size of { symbol-delta } in each layer, first layer left: { $values }.
flow-delta = { symbol-delta }
flow-gradient = gradient of the weights
flow-layer_axis = layer
flow-log_axis = log₁₀
flow-table = The numbers of each layer
flow-column_layer = layer
flow-column_mean_delta = mean |{ symbol-delta }|
flow-column_log_delta = its log₁₀
flow-column_weights = weights ×
flow-column_slopes = slopes ×
flow-column_log_gradient = log₁₀ mean |gradient|
flow-to_health = Health of the layers
flow-to_layer = The first layer it reaches, as matrices

## Health

health-good = Every layer moves by between 0.0001 and 0.01 of its size: a healthy pace.
health-fast = In { $layers } the weights move by more than 0.01 of their own size: fast.
health-fast_hint = A smaller learning rate may be calmer.
health-slow = In { $layers } the weights move by less than 0.0001 of their own size: slow.
health-slow_hint = A larger learning rate may do.
health-held = In { $layers } the weights are held fixed.
health-still = In { $layers } the weights do not move.
health-burst = In { $layers } the weights are no numbers any more: the network has overflown.
health-no_weights = In { $layers } the weights were all 0, with no size to compare with.
health-why_right = The outputs are nearly right, off by { $value } on average: there is little left to learn from this batch.
health-why_held = All weights are held fixed, so none can move.
health-why_dead = Why it hardly learns: in { $layers } every unit is dead for this batch, { $unit } among them, so no blame gets through.
health-why_saturated = Why it hardly learns: in { $layers } every unit is saturated or dead for nearly all of this batch, { $unit } among them, so hardly any blame gets through.
health-why_clipped = Why it hardly learns: clipping multiplies every gradient by { $value }.
health-why_schedule = Why it hardly learns: the schedule has brought the learning rate down to { $value }.
health-why_rate = Why it hardly learns: beside the weights the gradients are large enough, but the learning rate is only { $value }.
health-all_awake = No unit is dead or saturated.
health-awake_hidden = No hidden unit is dead or saturated.
health-dead = { $count ->
    [one] 1 unit is dead for the whole batch: no signal forward, no blame back.
   *[other] { $count } units are dead for the whole batch: no signal forward, no blame back.
}
health-saturated = { $count ->
    [one] 1 unit is saturated for at least nine tenths of the batch: where its curve is nearly flat hardly any blame passes.
   *[other] { $count } units are saturated for at least nine tenths of the batch: where their curves are nearly flat hardly any blame passes.
}
health-free = An output may be saturated without harm: with this loss its slope cancels in { symbol-delta }.
health-twins = Units { $units } of { $layer } are twins: the same weights and the same gradients.
health-more_twins = { $count ->
    [one] There is one more group like that.
   *[other] There are { $count } more groups like that.
}
health-why_twins = As long as twins get the same updates they stay copies and do the work of one unit: that is why starting from equal weights, such as zeros, wastes units.
health-ratio_title = How far each layer moves, against its size
health-ratio_note = Length of the weights' update over the length of the weights. About 0.001 is a good sign.
health-ratio_about = Update to weights ratio of each layer: { $values }. Healthy is 0.0001 to 0.01.
health-ratio = update / weights
health-band = healthy
health-dead_units = dead units
health-saturated_units = saturated units
health-twin_units = units with a twin
health-go_why = Why it hardly learns
health-go_dead = Dead
health-go_dead_some = Dead, { $shown } of { $count }
health-go_saturated = Saturated
health-go_saturated_some = Saturated, { $shown } of { $count }
health-go_twins = Twins
health-go_twins_some = Twins, { $shown } of { $count }
health-facts_about = How many units are dead, saturated or twins.
health-about_why = Go to a unit that holds the network back.
health-about_dead = Go to a unit that is dead for the whole batch.
health-about_saturated = Go to a unit that is saturated for nearly the whole batch.
health-about_twins = Go to a unit that has a twin.
health-to_flow = Flow of { symbol-delta }
health-column_layer = layer
health-column_ratio = update / weights
health-column_update = length of the update
health-column_weights = length of the weights
health-column_dead = dead
health-column_saturated = saturated
health-column_twins = twins
health-table = Every layer

## Why it does not learn: said over the stage when a run stands still. Every sentence holds of the step on the screen, and of
## every training example where it names no other.

stall-held = For { $epochs } epochs the training loss has hardly fallen: all weights are held fixed.
stall-zero = For { $epochs } epochs the training loss has hardly fallen: in { $layers } every unit gives 0 and all weights after it are 0, so neither signal nor blame gets through.
stall-dead = For { $epochs } epochs the training loss has hardly fallen: in { $layers } every unit is dead for all training examples, so no blame gets through.
stall-saturated = For { $epochs } epochs the training loss has hardly fallen: in { $layers } every unit is saturated or dead for nearly all training examples, so hardly any blame gets through.
stall-twins = For { $epochs } epochs the training loss has hardly fallen: in { $layers } all units are twins, with the same weights and gradients, and do the work of one.
stall-vanished = For { $epochs } epochs the training loss has hardly fallen: on its way back { symbol-delta } shrinks from a mean size of { $before } at the outputs to { $after } in { $layers }.
stall-long =
    { $cost ->
        [whole] For { $epochs } epochs the training loss has hardly fallen: at learning rate { $rate } the updates are too long. One of { $multiple } times the length, straight down the slope of all training examples, would take the loss with penalty from { $before } to { $after }.
       *[data] For { $epochs } epochs the training loss has hardly fallen: at learning rate { $rate } the updates are too long. One of { $multiple } times the length, straight down the slope of all training examples, would take the loss from { $before } to { $after }.
    }
stall-short =
    { $cost ->
        [whole] For { $epochs } epochs the training loss has hardly fallen: at learning rate { $rate } the updates are too short. One of { $multiple } times the length, straight down the slope of all training examples, would take the loss with penalty from { $before } to { $after }.
       *[data] For { $epochs } epochs the training loss has hardly fallen: at learning rate { $rate } the updates are too short. One of { $multiple } times the length, straight down the slope of all training examples, would take the loss from { $before } to { $after }.
    }
stall-clipped = For { $epochs } epochs the training loss has hardly fallen: the updates are too short, for clipping multiplies the gradients by { $scale }.
stall-schedule = For { $epochs } epochs the training loss has hardly fallen: the updates are too short, for the schedule has brought the learning rate down to { $rate }.
stall-level = For { $epochs } epochs the training loss has hardly fallen, and no step that was tried, straight down the slope of all training examples, lowers it by a hundredth: this is a minimum or a plateau.
stall-to_unit = Look at { $unit }
stall-to_step_size = Look at the step
stall-to_flow = Follow { symbol-delta }
stall-to_health = Look at the layers

## Formulas, as they are read aloud

formula-sum = sum over { $under } of { $body }
formula-hat = { $base }-hat
