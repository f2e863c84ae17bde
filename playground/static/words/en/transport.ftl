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
transport-keep = Keep
transport-camera = Save a picture of the stage
transport-save-as = Save as …
transport-copy-link = Copy the link to this very step
transport-speed = Speed

## Where training stands

transport-epoch = Epoch
transport-step = Step
transport-train-loss = Train loss
transport-test-loss = Test loss
transport-train-accuracy = Train accuracy
transport-test-accuracy = Test accuracy

## The timeline

transport-update-back = One update back
transport-update-on = One update on
transport-timeline = Step on show
    .value = step { $step }, epoch { $epoch }
    .pointed = step { $step } · epoch { $epoch }
    .start = step { $step }
transport-go-to-epoch = Go to the end of this epoch
    .label = epoch
    .hint = go to
    .tip = Go to the end of this epoch, as far as the run has come
