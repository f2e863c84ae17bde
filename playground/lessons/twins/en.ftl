# Zero start and twins: why starting weights are drawn by chance.

title = Zero start: four units, one opinion
about = What happens when all weights begin at zero, and why chance is the cure.

zero = All weights are zero
    .text =
        Four hidden sigmoid units, every weight and bias zero. So each hidden unit answers { $a } to everything, and the output cannot tell one point from another: the loss is { $loss }, the logarithm of 2.
    .ask = Which weights does the first update move?
    .option-all = All of them
    .option-output = Only those into the output
    .option-none = None at all
    .right = Yes. What a hidden unit is told comes through its weight to the output, and that is still zero: its delta is { $g }. The weights into the output get gradients such as { $out }, the same for all four.
    .wrong = A hidden delta is the output's delta times the weight between them, which is zero.
    .do = Answer the question.

twins = They stay alike
    .text =
        From the second update on the hidden units learn. But all four have the same weights, so they are told the same and move the same way. After { $goal } updates their weights from x1 are { $one }, { $two } and { $three }: four units do the work of one, and { $percent }% of the training points are right.
    .do = Press Play and watch the four thumbnails, up to step { $goal }.

why = What keeps them alike?
    .text =
        The card finds twins: units that are alike in weights **and** gradients.
    .ask = Why do they never part?
    .option-loss = Because the loss is the same for all of them
    .option-gradient = Because equal weights get equal gradients
    .option-small = Because the gradients are too small
    .right = Yes. Equal in, equal out, equal told, equal moved: no update can make a difference that is not there. A loss is the whole network's, a unit has none of its own.
    .wrong = Look at what a unit's update is made of: what comes in, and its delta. Which of the two differs between the four?
    .do = Answer the question.

random = Chance breaks the tie
    .text =
        The same network with starting weights drawn by chance (Xavier): { $one } and { $two } for two of the units. Each turns its own way; after { $goal } updates { $percent }% of the training points are right.
    .do = Press Play and let it run to step { $goal }.
