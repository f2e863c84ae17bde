# The worked 3-2-1 exercise, after a course's exercise with weights given. The exercise writes target minus output, and adds.

title = The worked 3-2-1 exercise
about = Every number of an exercise on paper, and why a line of its program raises a shape error.

sheet = Forward, as on the sheet
    .text =
        x = ({ $x1 }, { $x2 }, { $x3 }). The hidden units give { $h1 } and { $h2 }. Their weights to the output are { $w1 } and { $w2 }, there are no biases.

        So the output's z is { $h1 } · { $w1 } + { $h2 } · ({ $w2 }) = { $z }.
    .ask = What is the output, sigmoid(z)?
    .right = Yes: 1 / (1 + e^−z) = { $a }.
    .wrong = sigmoid(z) = 1 / (1 + e^−z), with z = { $z }.
    .mistake-sigmoid = That is z. The sigmoid is still to come.
    .do = Answer the question, with three digits.

error = Error and error term
    .text =
        The exercise writes error = target − output = { $error }, and the **output error term** is that times the slope of the sigmoid, { $slope }.

        This page writes output − target, { $back }, so its δ has the other sign. Both are right, as long as one subtracts the gradient and the other adds its error terms.
    .ask = What is the exercise's output error term?
    .right = Yes: { $error } · { $slope } = { $term }. The page's δ is { $delta }.
    .wrong = error times slope: { $error } · { $slope }.
    .mistake-slope = That is the error. Its term is the error **times the slope** { $slope }.
    .mistake-sign = That is the page's δ, output minus target. The exercise's term has the other sign.
    .do = Answer the question, with three digits.

hidden = The hidden error terms
    .text =
        A hidden unit's term: the output's term, times the weight that leads there, times the unit's own slope. For the unit in the ring: { $term } · ({ $w }) · { $slope }. Its own slope is h (1 − h), with h = { $h }.
    .ask = What is its error term?
    .right = Yes: { $answer }, on this page δ = { $delta }.
    .wrong = Multiply { $term } · ({ $w }) · { $slope }.
    .mistake-slope = The slope of the hidden unit, { $slope }, is missing.
    .mistake-sign = Right size. But the weight { $w } is negative, and the exercise's term of the output positive.
    .do = Answer the question, with three digits.

shape = Why the program stops
    .text =
        The article's line `hidden_error * inputs` raises an error: shapes (2,) and (3,) do not fit each other. With `inputs[:, None]` the inputs become a column, and column times row gives a table: one number for every weight.
    .ask = What is the shape of that table, rows × columns?
    .right = Yes: { $rows } rows, one an input, and { $columns } columns, one a hidden unit. The gradient has the shape of the weights. The card shows all three matrices.
    .wrong = One row an input, one column a hidden unit.
    .mistake-turned = That is the other way round: the inputs were made the column, so they count the rows.
    .do = Answer the question, like 4 × 5.

change = The change of a weight
    .text =
        The weight in the ring joins the third input, { $x }, to the second hidden unit. Its change is learning rate · error term · input = { $rate } · ({ $term }) · ({ $x }).
    .ask = What is the change of this weight?
    .right = Yes: { $change }. From { $w } to { $new }. The page's gradient is { $gradient }, and minus the rate times it is the same.
    .wrong = Multiply { $rate } · ({ $term }) · ({ $x }).
    .mistake-rate = The learning rate { $rate } is missing.
    .mistake-sign = Right size, other sign: two of the three factors are negative.
    .do = Answer the question, with three digits.
