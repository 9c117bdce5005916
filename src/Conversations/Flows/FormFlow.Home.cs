using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>Where somebody lives: a name may be two places, a department, or half of one.</summary>
public partial class FormFlow
{
    private Turn<State> Place(State.Open state, Round round, Input.Message message)
    {
        if (message.IsWordless || NoAnswer.Of(message, round.Facts) is not null) return Again(state, round, message, PlaceHint(state, round));
        var places = round.Facts.Content.Places;
        var said = Plain.Of(message.Text);
        var reading = Place(state, message.Text, round.Facts);
        var found = Candidates(reading);
        if (places.DepartmentNamed(said) is { } named && (found.Count == 0 || state is not State.Placing { After.Length: > 0 }))
            return NamedAsDepartment(state, named, found, said, round, message);
        if (reading is Reading<Municipality>.Understood place) return Live(state, place.Value.Code, round, message);
        if (found.Count > 0) return WhichOf(state, found, said, round);
        return places.DepartmentBeginning(said) is { } department ? InDepartment(state, department.Name, round) : Again(state, round, message, PlaceHint(state, round));
    }

    private static Reply PlaceHint(State.Open state, Round round) => Hint("form.again-municipality", (Stop.Ask)round.Filled.At(state.At)!, round);

    // "San Marcos" is a department, its capital, and the beginning of a place elsewhere; "Santa Rosa" is no capital.
    private Turn<State> NamedAsDepartment(State.Open state, Department department, IReadOnlyList<Municipality> found, string said, Round round, Input.Message message)
    {
        if (state is State.Asking && found.Any(place => place.Department != department.Name))
            return Ask(new State.Placing(round.Submission, state.At, said, ""), round);
        if (found.FirstOrDefault(place => place.Name == department.Name) is { } capital)
            return Ask(new State.Capital(round.Submission, state.At, capital.Code), round);
        return state is State.Placing && found.Count == 1 ? Live(state, found[0].Code, round, message) : InDepartment(state, department.Name, round);
    }

    private Turn<State> WhichOf(State.Open state, IReadOnlyList<Municipality> found, string said, Round round) =>
        found.Select(place => place.Department).Distinct(StringComparer.Ordinal).Count() == 1
            ? Turn(new State.Placing(round.Submission, state.At, "", found[0].Department), round.Say("form.which-place", ("places", string.Join(", ", found.Select(place => place.Name)))))
            : Ask(new State.Placing(round.Submission, state.At, said, ""), round);

    private Turn<State> InCapital(State.Capital asked, Round round, Input.Message message) => Chosen("form.capital", message, round.Facts) switch
    {
        "yes" => Live(asked, asked.Code, round, message),
        "no" => InDepartment(asked, round.Facts.Content.Places.DepartmentOf(asked.Code) ?? "", round),
        _ when message.Button is null && PlaceName.Read(message.Text, round.Facts.Content.Places) is Reading<Municipality>.Understood place => Live(asked, place.Value.Code, round, message),
        _ => Again(asked, round, message, new Reply("form.capital-again", [])),
    };

    private Turn<State> InDepartment(State.Open state, string department, Round round) =>
        Ask(new State.Placing(round.Submission, state.At, "", department), round);

    private Turn<State> Live(State.Open state, string code, Round round, Input.Message message) =>
        Take(state, (Stop.Ask)round.Filled.At(state.At)!, round, code, message);

    private static bool Places(State.Open state, string text, Facts facts) => Candidates(Place(state, text, facts)).Count > 0
        || facts.Content.Places.DepartmentNamed(Plain.Of(text)) is not null
        || facts.Content.Places.DepartmentBeginning(Plain.Of(text)) is not null;

    private static Reading<Municipality> Place(State.Open state, string text, Facts facts)
    {
        var places = facts.Content.Places;
        // Signs alone would leave only the half that is known.
        if (state is not State.Placing half || Plain.Of(text).Length == 0) return PlaceName.Read(text, places);
        var between = PlaceName.Read(half.Before.Length > 0 ? $"{half.Before}, departamento {text}" : $"{text}, departamento {half.After}", places);
        var answersDepartment = half.Before.Length > 0 && places.DepartmentNamed(Plain.Of(text)) is not null;
        return Candidates(between).Count > 0 || answersDepartment ? between : PlaceName.Read(text, places);
    }

    private static IReadOnlyList<Municipality> Candidates(Reading<Municipality> reading) => reading switch
    {
        Reading<Municipality>.Understood(var place) => [place],
        Reading<Municipality>.Ambiguous(var places) => places,
        _ => [],
    };
}
