using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>Where the person lives: a name may be two places, a department, or half of one.</summary>
public sealed partial class ProfileFlow
{
    private static Turn<State> Municipality(State state, Input.Message message, Facts facts)
    {
        var places = facts.Content.Places;
        var said = Plain.Of(message.Text);
        var reading = Place(state, message.Text, facts);
        var found = Candidates(reading);
        if (places.DepartmentNamed(said) is { } named && (found.Count == 0 || state is not State.Placing { After.Length: > 0 }))
            return NamedAsDepartment(state, named, found, said, facts);
        if (reading is Reading<Municipality>.Understood place) return Live(state, place.Value.Code, facts);
        if (found.Count > 0) return WhichOf(found, said);
        return places.DepartmentBeginning(said) is { } department ? InDepartment(department.Name) : Again(state, message, facts);
    }

    // "San Marcos" is a department, its capital, and the beginning of a place elsewhere; "Santa Rosa" is no capital.
    private static Turn<State> NamedAsDepartment(State state, Department department, IReadOnlyList<Municipality> found, string said, Facts facts)
    {
        if (state is State.Asking && found.Any(place => place.Department != department.Name))
            return Goto(new State.Placing(said, "")).Say("profile.which-department");
        if (found.FirstOrDefault(place => place.Name == department.Name) is { } capital)
            return Goto(new State.Capital(capital.Code)).Say("profile.capital", ("place", capital.Name));
        return state is State.Placing && found.Count == 1 ? Live(state, found[0].Code, facts) : InDepartment(department.Name);
    }

    private static Turn<State> WhichOf(IReadOnlyList<Municipality> found, string said) => found.Select(place => place.Department).Distinct(StringComparer.Ordinal).Count() == 1
        ? Goto(new State.Placing("", found[0].Department)).Say("profile.which-place", ("places", string.Join(", ", found.Select(place => place.Name))))
        : Goto(new State.Placing(said, "")).Say("profile.which-department");

    private static Turn<State> InCapital(State.Capital asked, Input.Message message, Facts facts) => Chosen("profile.capital", message, facts) switch
    {
        "yes" => Live(asked, asked.Code, facts),
        "no" => InDepartment(facts.Content.Places.DepartmentOf(asked.Code) ?? ""),
        _ when message.Button is null && PlaceName.Read(message.Text, facts.Content.Places) is Reading<Municipality>.Understood place => Live(asked, place.Value.Code, facts),
        _ => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "profile.capital-again", message, facts),
    };

    private static Turn<State> InDepartment(string department) =>
        Goto(new State.Placing("", department)).Say("profile.which-municipality", ("department", department));

    private static Turn<State> Live(State state, string code, Facts facts) =>
        Next(state, At(Goto(state), code), facts);

    private static Turn<State> At(Turn<State> turn, string code) =>
        turn.Do(new Effect.SaveAnswer("profile", "municipality", code)).Do(new Effect.Describe(Known.Municipality, code));

    private static Reading<Municipality> Place(State state, string text, Facts facts)
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
