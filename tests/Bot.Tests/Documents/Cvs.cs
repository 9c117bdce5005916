using ChatAssist.Conversations.Cvs;

namespace ChatAssist.Bot.Tests.Documents;

/// <summary>CVs as people agreed to them.</summary>
internal static class Cvs
{
    public static readonly Cv Maria = new("es", "María José López Caal", "Nebaj, Quiché", "+50255550001",
    [
        new("Experiencia", [new("Cocinera de restaurante", "6 años"), new("Ayudante de albañil", "2 años")]),
        new("Lo que sé hacer", [new("Sé cocinar para mucha gente"), new("Llevo cuentas y hago el pedido de la semana"), new("Manejo carro")]),
        new("Licencias y diplomas", [new("Licencia tipo B"), new("Diploma de manipulación de alimentos")]),
        new("Estudios", [new("Básicos")]),
        new("Idiomas", [new("Español"), new("Ixil"), new("Inglés", "bien")]),
        new("Busco trabajo de", [new("Cocinera"), new("Horario: de día")]),
    ]);

    /// <summary>More than fits one page.</summary>
    public static readonly Cv Rich = Maria with
    {
        Sections = [.. Maria.Sections.Select(section => section with { Lines = [.. Enumerable.Range(1, 9).SelectMany(_ => section.Lines)] })],
    };

    /// <summary>What nobody writes by chance.</summary>
    public static readonly string[] Hostile =
    [
        "(((", ")) Tj ET Q endstream endobj", "\\", "\\) (\\", "<script>alert(1)</script>", "]]>&amp;<w:p/>", "a\0b\u0001c\u001Bd", "\u202Eabc\u202C", "مرحبا", "😀👩‍👩‍👧", "\uD800x\uDFFF", "\uFFFE\uFFFF",
        "K’iche’ kꞌicheꞌ", "ﬁn ｆｕｌｌ ①", "e\u0301n\u0303", "€ ‰ Œ Š ž Ÿ “x” – — • …", new string('W', 10_000), string.Concat(Enumerable.Repeat("palabra ", 1_300)),
    ];

    public static Cv With(string text) => new("es", text, text, null, [new(text, [new(text, text), new(text)])]);
}
