using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>One of every kind of thing that can happen to a conversation, with a name for diagrams and failures.</summary>
internal static class Inputs
{
    private static readonly string[] Texts =
    [
        "hola", "gracias", "sí", "no", "1", "2", "9", "la segunda", "34", "16", "tengo 15 años", "1990", "Ana", "Nebaj", "San José", "El Progreso", "Guatemala",
        "baja", "stop", "alto", "cancelar", "alta", "ayuda", "menú", "persona", "idioma", "english", "español", "mis datos", "atrás", "saltar", "no soy", "parar",
        "trabajo", "cursos", "me quieren matar", "ya no quiero vivir", "el promotor me tocó", "ya no me escriban", "no me pagaron", "me despidieron",
        "él falleció", "borren mis datos", "¿y cobran?", "", " ", "😀", "¿?", "xyz",
    ];

    /// <summary>What comes from outside.</summary>
    public static IEnumerable<(string Name, Input Input)> FromOutside(Flow flow) =>
    [
        .. Texts.Select(text => ($"says '{text}'", (Input)new Input.Message(text))),
        .. OwnTaps(flow),
        // Of a form's choices a few: the rest are read alike.
        .. flow is FormFlow ? FormTaps(World.Content.Forms.Current(flow.Key)).Take(4) : [],
        ("taps an older button", new Input.Message("Ver", "flow.that.was")),
        ("sends a voice note", new Input.Message("") { Attachments = [new SentFile("1", "audio/ogg")] }),
        ("sends a place", new Input.Message("") { Location = new Location(14.6, -90.5) }),
        .. Enum.GetValues<ProviderOptOut>().Select(word => ($"provider says {word}", (Input)new Input.Message("word", Provider: word))),
        ("reminder", new Input.Timer(FormFlow.Nudge("profile"))),
        ("promoter took over", new Input.PromoterAction("took-over")),
        ("promoter released", new Input.PromoterAction("released")),
        ("call answered", new Input.CallResult("call", "result")),
    ];

    /// <summary>What a flow can be handed: all that, and what the dispatcher adds.</summary>
    public static IEnumerable<(string Name, Input Input)> Of(Flow flow) =>
    [
        ("begins", new Input.Begin()), ("resumes", new Input.Resume()), ("goes back", new Input.Back()), .. FromOutside(flow),
    ];

    /// <summary>Every option of the flow's questions.</summary>
    public static IEnumerable<(string Name, Input Input)> Taps(Flow flow) => OwnTaps(flow).Concat(flow is FormFlow ? FormTaps(World.Content.Forms.Current(flow.Key)) : []);

    private static IEnumerable<(string Name, Input Input)> FormTaps(Form form) =>
        from question in form.Questions
        where question.IsAsked
        from choice in question.Choices?.Choices.Take(3) ?? []
        select ($"taps {question.Path} {choice.Name}", (Input)new Input.Message(choice.Name, $"{form.Name}.{question.Path}.{choice.Name}"));

    private static IEnumerable<(string Name, Input Input)> OwnTaps(Flow flow) =>
        from says in flow.SaysInFull
        let words = says.Split(' ')
        from option in words.Skip(1)
        select ($"taps {words[0].Replace($"{flow.Key}.", "", StringComparison.Ordinal)} {option}", (Input)new Input.Message(option, $"{words[0]}.{option}"));
}
