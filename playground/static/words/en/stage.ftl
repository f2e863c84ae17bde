# The live view as a whole: its parts, what must be said over the stage, the switches above the map, and what is only heard.

stage-title = Training, live
# A link before all else, for the keys.
stage-skip = Skip to Play
stage-network = Network
stage-map = Decision map
stage-loss = Loss
stage-gradients = Gradients

## Notices, where the server has no sentence of its own

stage-notice-waiting = Reconnecting…
stage-notice-busy = Replaying the run up to this step…
stage-notice-problem = That could not be done.
stage-notice-diverged = Training diverged.
stage-notice-stopped = Stopped.
stage-notice-close = Close this notice
    .tip = Close this notice (Esc)
stage-notice-progress = How far the replay has come
stage-last-finite = Go to the last finite step
stage-restart-slower = Restart with learning rate { $rate }
# In the panel of accounts.
stage-no-answer = The server gave no answer.

## Switches above the map

stage-switches = On the map
stage-switch-draw = draw
    .tip = Add, move and remove points on the map
    .numbers = These data have numbers to predict: points can be drawn where there are classes to tell apart.
    .rows = Rows of your own are changed in the table that they came from.
stage-switch-test = test
    .tip = Show the test points
stage-switch-batch = batch
    .tip = Ring the points of the last mini-batch
stage-switch-discretize = discretize
    .tip = Only the decision, not how sure it is
stage-switch-delta = δ of unit
    .tip = Colour each training point by the delta of the chosen unit
stage-switch-arrows = arrows
    .tip = The gradient of the loss at each training point, as an arrow

## What is only heard: "Paused at step 120, epoch 4: train loss 0.213, test loss 0.250, train accuracy 92.4%."

stage-summary = { $state ->
        [playing] Playing
        [diverged] Diverged
       *[paused] Paused
    } at step { $step }, epoch { $epoch }: train loss { $trainLoss }{ $hasTestLoss ->
        [yes] , test loss { $testLoss }
       *[no] {""}
    }{ $hasTrainAccuracy ->
        [yes] , train accuracy { $trainAccuracy }
       *[no] {""}
    }{ $hasTestAccuracy ->
        [yes] , test accuracy { $testAccuracy }
       *[no] {""}
    }.

## What the first visit is told, one thing at a time

stage-callout = First look
stage-callout-close = Close this
stage-callout-line = Each line is a weight: the thicker, the larger what it shows; blue is positive, orange and dashed negative. Point at one.
stage-callout-map =
    { $kind ->
        [curve] The line is what the network answers over its input; the points are the examples. Point at a place.
       *[other] The colour of the ground is what the network answers at each place; the points are the examples. Point at one.
    }
stage-callout-walk = Stop anywhere and press “Walk through this update”: forward, loss, backward, and only then the weights.
