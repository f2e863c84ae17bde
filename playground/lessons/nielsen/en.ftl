# Nielsen's network [2, 3, 1]: mini-batches of tuples, shapes, and why output minus y is a derivative. After a question on his book's program.

title = Nielsen's program, line by line
about = What is a mini-batch, what shape has x, and why is nothing divided by a change of the activation?

batch = A list of pairs
    .text =
        The book's program has `for x, y in mini_batch:`, and a reader asked: a mini-batch is a list of tuples (x, y), so is x a single number?

        This is the book's network [2, 3, 1]: two inputs, three hidden units, one output. You see it going forward with one pair.
    .ask = What is x?
    .option-number = A number
    .option-vector = A vector: all inputs of one example
    .option-batch = The inputs of the whole batch
    .right = Yes: with two inputs, x has two numbers. The list has a pair for every example, and `backprop(x, y)` is called once for each.
    .wrong = The network has two inputs, and the loop takes one example at a time.
    .do = Answer the question.

weights = Columns or rows
    .text =
        Nielsen writes z = W x + b with x as a column: W has a row for every unit and a column for every input. This page computes with examples as rows, z = x W + b, so its W1 has shape { $rows } × { $columns }.
    .ask = What shape has Nielsen's matrix of the first layer?
    .right = Yes: { $columns } × { $rows }, the other way round. The switch above the card writes everything his way.
    .wrong = A row for every unit of the layer, a column for every input.
    .mistake-turned = That is this page's. In his, each unit has a row.
    .do = Answer the question, like 4 × 5.

derivative = A formula, not a measured change
    .text =
        The program's `cost_derivative` returns `output_activations - y`. The reader asked: is that not the change of the cost, to be divided by the change of the activation?
    .ask = What is `output_activations - y`?
    .option-change = A change, still to be divided
    .option-slope = The slope of the cost itself
    .right = Yes. The cost is half of (a − y)², and the slope of that over a is a − y: a formula. Dividing a change by a change is another way to find a slope, a numerical one; the card *Proof* of each weight does it and compares.
    .wrong = The cost is half of (a − y)². What is its derivative over a?
    .do = Answer the question.

nabla = nabla_w adds up, the update divides
    .text =
        `nabla_w` starts at zero and gets the gradient of every pair added: after the ten pairs of this mini-batch it is { $sum } for the weight in the ring. The update is `w - (eta / len(mini_batch)) * nw` with eta = { $rate }; the weight is { $w }.
    .ask = What is the weight after the update?
    .right = Yes: { $w } − { $rate } / 10 · ({ $sum }) = { $new }. The page shows the mean right away: { $gradient }.
    .wrong = { $w } − { $rate } / 10 · ({ $sum }).
    .mistake-sum = You left out the division by the ten pairs.
    .do = Answer the question, with three digits.

train = Thirty epochs
    .text =
        Each epoch goes through all mini-batches once. After { $goal } updates { $percent }% of the test points are right.
    .do = Press Play, up to step { $goal }.
