using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>A text with the longest values that its places are given.</summary>
internal static class WorstCase
{
    public static string Message(Texts texts, Text text, Surface surface) =>
        string.Join('\n', Renderer.Render([new Said(text, Values(texts, surface))], surface).Select(message => message.Body));

    /// <summary>Without the options.</summary>
    public static string Body(Texts texts, string key, Surface surface) => Message(texts, texts[key] with { Options = [] }, surface);

    private static List<(string Name, string Value)> Values(Texts texts, Surface surface) =>
    [
        ("programme", "Programa de empleo (demostración)"), ("number", "+50222220000"),
        ("version", "12"), ("days", "730"), ("changes", "Ahora dice quién lleva los mensajes."), ("whence", texts.Whence(new Source(World.Content.Sources.All[0].By, new DateOnly(2026, 11, 26)))),
        ("when", Longest(When(texts))), ("recap", texts["form.recap"].Body), ("at", "7"), ("of", "7"), ("hour", "17:00"),
        ("said", "no quiero que me escriban"),
        ("department", Department), ("place", Department), ("places", "San Pedro Sacatepéquez, San Pedro Sacatepéquez"),
        ("answers", string.Join('\n', Enumerable.Repeat("Municipio: San Pedro Sacatepéquez, San Marcos", 6))),
        ("missing", "su nombre y en qué ha trabajado"), ("printed", "María José López Caal\nNebaj, Quiché · +502 5555 0001\nExperiencia: Cocinera (6 años), Ayudante de albañil (2 años)\nLo que sé hacer: Sé cocinar para mucha gente, Manejo carro\nEstudios: Primaria\nIdiomas: Español, Inglés (poco), Ixil\nBusco trabajo de: Cocinera"),
        ("jobs", surface is Surface.Sms ? ShortJobs : string.Join('\n', Enumerable.Repeat("Conductores de camiones pesados", 5))),
        ("value", "San Pedro Sacatepéquez, San Marcos"), ("facts", "Lugar: Cerca de casa; Horario: De día; Quiere ganar: Q3,500 al mes"), ("label", "Otro trabajo que hizo antes"),
        ("name", ", María Guadalupe"), ("number", "+50222220000"),
        ("start", "0"), ("end", "100"), ("years", "9"),
        ("right", Longest(Rights(texts, surface))), ("by", ""), ("date", "26/11/2026"), ("done", "9"), ("all", "9"),
        ("steps", string.Join('\n', Enumerable.Repeat($"- {Longest(World.Content.PlanSteps.All.Select(step => step.Label[texts.Language]))}", PlanSteps.Most))),
        ("service", Longest(World.Content.Services.All.Select(service => service.Name[texts.Language]))),
        ("offers", Longest(World.Content.Services.All.Select(service => service.Offers[texts.Language]))),
        ("where", Longest(World.Content.Services.All.Select(service => service.Where[texts.Language]))),
        ("lines", World.Content.Helplines.For(texts.Language, ["violence", "extortion"], isShort: surface is Surface.Sms)),
    ];

    // As the flow shortens them.
    private const string ShortJobs = "1. Operadores de maquinas de lavanderia y tintoreria\n2. Conductores de camiones pesados y maquinaria mov\n3. Ninguno de estos";

    // As they are said anywhere, today.
    private static IEnumerable<string> Rights(Texts texts, Surface surface) =>
        from topic in World.Content.Rights.All.Select(right => right.Topic).Distinct(StringComparer.Ordinal)
        from municipality in new[] { null, "0101", "1301" }
        let chat = World.Agreed(surface, texts.Language)
        select Knowledge.Rights.Of(topic, World.Facts(chat with { Person = chat.Person with { Municipality = municipality } })) ?? "";

    private static string Department => Longest(World.Content.Places.Municipalities.Select(place => place.Department));

    private static IEnumerable<string> When(Texts texts) =>
        Enumerable.Range(0, 9).Select(days => new Duty("who", World.Monday.AddDays(days), World.Monday.AddDays(days).AddHours(8)))
            .Select(duty => texts.When(duty, World.Monday.AddHours(-1))).Append(texts.When(null, World.Monday));

    private static string Longest(IEnumerable<string> values) => values.MaxBy(value => value.Length)!;
}
