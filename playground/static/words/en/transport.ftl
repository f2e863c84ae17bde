# The strip above the stage: play, steps, restarts, speed, the timeline, where training stands; and the caption of a picture.
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
transport-lecture = Lecture: larger, without the sidebar
transport-camera = Save a picture of the stage
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

# They begin with what stands on the button.
transport-update-back = −1: one update back
transport-update-on = +1: one update on
transport-timeline = Step on show
    .value = step { $step }, epoch { $epoch }
    .pointed = step { $step } · epoch { $epoch }
    .start = step { $step }
transport-go-to-epoch = Go to the end of this epoch
    .label = epoch
    .hint = go to
    .tip = Go to the end of this epoch, as far as the run has come

## The caption of a picture: its parts stand in a row, apart

transport-caption-step = step { $step }
transport-caption-epoch = epoch { $epoch }
transport-caption-train = train loss { $loss }
    .correct = train loss { $loss } ({ $accuracy } correct)
transport-caption-test = test loss { $loss }
    .correct = test loss { $loss } ({ $accuracy } correct)
transport-caption-penalty = penalty { $penalty }
