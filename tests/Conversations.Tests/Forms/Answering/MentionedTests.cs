using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>Questions that a sentence answers in passing.</summary>
public sealed class MentionedTests
{
    private static readonly string[] Others = ["called", "age", "town", "near", "shift", "limits", "pay", "trade", "works", "children", "stars", "born", "agree", "village"];

    [Theory]
    [InlineData("algo aquí cerca, de día por mi nena, unos 3500 al mes", "near=here shift=day limits=children pay=3500 month")]
    [InlineData("kiero algo aqui serca, de dia x mi nena", "near=here shift=day limits=children")]
    [InlineData("donde sea, no tengo carro y cuido a mis hijos", "near=any limits=children transport")]
    [InlineData("me llamo Ana, tengo 34 años y vivo en Nebaj", "called=Ana age=34 town=1413")]
    [InlineData("cocinar de noche", "shift=night trade=cook")]
    [InlineData("Q125 diarios, cerca", "near=here pay=125 day")]
    [InlineData("algo cerca o donde sea", "")]
    [InlineData("no de noche", "")]
    [InlineData("de día no, de noche", "")]
    [InlineData("no tengo quien cuide a mi nena", "limits=children")]
    [InlineData("no quiero 3500 al mes", "")]
    [InlineData("unos 3500", "")]
    [InlineData("3", "")]
    [InlineData("1", "")]
    [InlineData("sí", "")]
    [InlineData("no", "")]
    [InlineData("ok, está bien", "")]
    [InlineData("otro trabajo", "")]
    [InlineData("ninguna", "")]
    [InlineData("el coche de mi hermano", "")]
    [InlineData("Nebaj", "")]
    [InlineData("el 15 de marzo de 1990", "")]
    [InlineData("4 de 5 estrellas", "")]
    [InlineData("", "")]
    public void What_is_sure_is_filled_and_nothing_else(string said, string filled) =>
        Assert.Equal(filled, string.Join(' ', Mentioned.In(said, [.. Others.Select(name => SmallForm.Asking(name))]).Select(one => $"{one.Asking.Question.Name}={one.Value}")));

    [Fact]
    public void Nothing_is_filled_where_nothing_else_is_to_be_asked() => Assert.Empty(Mentioned.In("de día, cerca", []));
}
