# The strip above the stage: play, steps, restarts, speed, the timeline, where training stands.
# "key" is what is printed on the key that does the same.

## Buttons

transport-play = Play
    .key = Space
transport-pause = Pause
# The play button, where the reader has gone back into the past of the run.
transport-resume = Resume from step { $step }, as a new branch
transport-moves = Move
transport-back = Back one frame
    .key = ←
transport-update = One update
    .key = →
transport-one-epoch = One epoch
    .key = Shift →
transport-starts = Start again
transport-reset = Start again with the same weights
transport-new-weights = Start with new weights
transport-taking = Changes
# a change of the run: a weight set by hand, a setting
transport-undo = Take the last change back
    .key = Ctrl Z
transport-redo = Make it again
    .key = Ctrl Shift Z
transport-keep = Keep
transport-lecture = Lecture: larger, without the sidebar
transport-camera = Save a picture of the stage
transport-save-as = Save as …
transport-copy-link = Copy the link to this very step
transport-speed = Speed
# the first choice in the menu of speeds, while a ready run sets its own pace; $speed is one of the others
transport-own-pace = Own pace · { $speed }
    .tip = This run sets its own pace: slow at first, then faster. Choose a speed to set it yourself.

## Where training stands

transport-epoch = Epoch
transport-step = Step
transport-train-loss = Train loss
transport-test-loss = Test loss
transport-train-accuracy = Train accuracy
transport-test-accuracy = Test accuracy

## The timeline

# They begin with what stands on the button.
transport-update-back = −1: one update back
transport-update-on = +1: one update on
transport-timeline = Step on show
    .value = step { $step }, epoch { $epoch }
    .pointed = step { $step } · epoch { $epoch }
    .start = step { $step }
# What was changed while it trained. $changes is a list of "transport-changed-one"; "here" is the place, then what was changed there.
transport-changed = { $step ->
    [0] Set before the first update: { $changes }
   *[other] From step { $step } on: { $changes }
}
transport-changed-many = { $step ->
    [0] Set before the first update: { $count } weights and biases
   *[other] From step { $step } on: { $count } changes
}
transport-changed-one = { $name } = { $value }
transport-changed-all = { $name } = all
transport-changed-here = { $place }. { $changed }
transport-go-to-epoch = Go to the end of this epoch
    .label = epoch
    .hint = go to
    .tip = Go to the end of this epoch, as far as the run has come
