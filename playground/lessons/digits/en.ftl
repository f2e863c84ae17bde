# Digits by hand: a classifier of ten classes, its mistakes, and what its hidden units look at.

title = Digits by hand
about = Ten classes: what is taken for what, which mistakes are the worst, and what a hidden unit looks at.

start = An image is a row of numbers
    .text =
        Each image has 8 × 8 pixels, from 0 (paper) to 1 (ink). Laid end to end they are { $rows } inputs. Behind them are { $units } hidden units and { $classes } outputs, one a digit: { $all } numbers to be learned.

        So far none of them has learned anything.
    .ask = About what share of unseen digits does such a network get right?
    .option-tenth = About one tenth
    .option-half = About one half
    .option-none = None
    .right = Yes, near one in ten, like guessing. This one: { $right }, before its first update.
    .wrong = There are ten digits, and it knows nothing yet.
    .do = Answer the question.

train = Let it learn
    .text =
        At step { $goal } the loss on unseen digits will have gone from { $before } to { $after }.
    .do = Play until step { $goal } or further.

matrix = What is taken for what
    .text =
        In the ring, below the charts, choose **Mistakes** and scroll down (press **Show the step on screen** if it shows another step). The matrix has a row for each true digit and a column for each answer: on the diagonal is what is right.

        The part shown first is **Test**: { $rows } digits that the network has never learned from.
    .ask = How many of them are wrong?
    .right = Yes: { $wrong } wrong and { $right } right. All that stands off the diagonal.
    .wrong = Add up what stands off the diagonal, or read the line below the matrix.
    .mistake-right = That is how many are right: the diagonal.
    .mistake-all = That is all of them.
    .do = Answer the question.

mixed = One number hides what goes wrong
    .text =
        The accuracy counts every mistake alike. The matrix says which: { $wrong } mistakes are not spread evenly.
    .ask = How often is the commonest mistake made, the largest number off the diagonal?
    .right = { $times ->
        [one] Once: no mistake is made more often than that. For one, { $true } is taken for { $said }.
       *[other] Yes, { $times } times: { $true } taken for { $said }, for one.
    }
    .wrong = Look for the largest number that is not on the diagonal.
    .mistake-all = That is the number of all mistakes.
    .do = Answer the question.

worst = The worst mistakes
    .text =
        Below the matrix are the wrong digits with the largest loss; over each stands what it is, what the network says, and its loss. The worst one costs { $worst }, about { $times } times the mean of all, { $mean }.
    .ask = The loss is −log of the probability given to the true digit. What does a very large loss say?
    .option-unsure = The network is unsure what it sees
    .option-sure = The network is sure of something wrong
    .right = Yes: it gives the true digit next to nothing. Look at the pictures: would you have known?
    .wrong = Which probability of the true digit makes −log large?
    .do = Answer the question.

pictures = What a hidden unit looks at
    .text =
        Further down each unit of the first layer is a picture of its weights. Ink on a blue pixel raises the unit's z, ink on an orange one lowers it. Find a unit that looks for a stroke with paper beside it.

        All these pictures are cut from one matrix of weights.
    .ask = What is its shape, rows × columns?
    .right = Yes: { $rows } rows, one a pixel, and { $columns } columns, one a unit. A picture is a column.
    .wrong = One row an input, one column a unit.
    .mistake-turned = That is the other way round: inputs are the rows.
    .mistake-image = That is the shape of one picture, which is one column.
    .do = Answer the question, like 4 × 5.
