# What a run says of itself: why it stopped, why something is refused, and what is in the picture.

run-diverged = Training diverged: update { $step } would have taken the loss or a weight beyond { $bound }. The last loss was { $loss }, at step { $last }, with learning rate { $rate }. Most often that means that the updates jump farther than the slope holds: go back to an earlier step, or start again with a smaller learning rate.
run-stopped_epoch = Stopped at epoch { $epoch }, as your stop rule says. Press play to go on.
run-stopped_loss = Stopped: the training loss { $train } is at or under { $loss }, as your stop rule says. Press play to go on.
# where a ready run has come to what its words promise
run-shown = That is what this run has to show. Press play to go on.
run-edit = A weight or bias can be set to any number from -{ $most } to { $most }. It was left as it is.
run-no_undo = There is no change left to take back.
run-no_redo = There is no change left to make again.
run-changes = So many settings were changed while it played that the link no longer holds them all: it starts this network anew with the settings of now.

# an audit that cannot be answered
audit-step = Which step is meant? A step is a whole number from 0.
audit-ahead = Step { $step } has not been computed yet: this run has come to step { $head }.
audit-select = There is no such thing in this network: choose a weight, a unit or a layer of the diagram.
audit-card = This card could not be drawn for this update. The run goes on; try another card or another step.

# the caption of a picture: the run in short, a part each
scene-network = { $sizes } { $activations }
scene-optimizer = { $optimizer }, learning rate { $rate }
scene-batch = batch { $size }
scene-batch_all = batch all
scene-l1 = L1 { $strength }
scene-l2 = L2 { $strength }
scene-points = points changed by hand
scene-seed = seed { $seed }

# the plane that the decision map shows, of data with more than two dimensions
scene-plane_pca = plane of the two principal axes of { $inputs } inputs, through their mean
scene-plane_pair = { $x } and { $y }; { $others ->
    [one] the other input at its mean
   *[other] the other { $others } inputs at their mean
}
scene-axis = principal axis { $number }
# what a curve shows across its input, where it has no name of its own
scene-output = output
