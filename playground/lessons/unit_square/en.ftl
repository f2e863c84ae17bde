# The unit square: 32 points of seed 23455, batches of eight, two layers without activation.

title = The unit square: 32 points
about = Batches of eight, an epoch, and why two layers without activation are one.

points = Thirty-two points, eight at a time
    .text =
        An article draws 32 points of a square with sides of 1, with a fixed seed; a point is of class 1 where x1 + x2 is below 1. Each update takes the next eight of them, in order. Before the first update the mean squared error is { $loss }.
    .ask = How many updates make one epoch?
    .option-one = One
    .option-four = Four
    .option-eight = Eight
    .right = Yes: 32 / 8. In an epoch every point is used once.
    .wrong = An epoch uses every point once; each update uses eight.
    .do = Answer the question.

line = Two layers that are one
    .text =
        Three hidden units, but no activation and no bias. After 1, 501 and 2501 updates the loss is { $l1 }, { $l501 } and { $l2501 }, as in the article. It creeps, and { $percent }% of the points are right.
    .do = Press Play, up to step { $goal }.

why = What holds it back?
    .text =
        Watch the map: whatever the weights, the values lie on a plane through zero in the corner where x1 and x2 are 0, and there the target is 1.
    .ask = What would help?
    .option-points = More points
    .option-time = More updates
    .option-straight = A bias and an activation that is not straight
    .right = Yes. x W1 W2 is x times one matrix: two layers without activation are one layer, and without a bias it is 0 at the corner. No amount of points or updates changes what it can be.
    .wrong = The loss hardly falls any more, and more points would lie on no other plane. What can this network not be?
    .do = Answer the question.

bent = With what was missing
    .text =
        The same 32 points; eight tanh units, biases, a sigmoid output with cross-entropy. After { $goal } updates { $percent }% of the points are right. Whether 32 points are **enough** only points it has never seen can say; here all are used for training.
    .do = Press Play, up to step { $goal }.
