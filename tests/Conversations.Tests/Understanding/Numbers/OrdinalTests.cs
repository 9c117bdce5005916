using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests.Understanding.Numbers;

/// <summary>Which one: the first to the thirtieth, and the number of an option.</summary>
public sealed class OrdinalTests
{
    [Theory]
    [InlineData("primero", 1)]
    [InlineData("primer", 1)]
    [InlineData("tercera", 3)]
    [InlineData("setimo", 7)]
    [InlineData("nobeno", 9)]
    [InlineData("decima", 10)]
    [InlineData("undecimo", 11)]
    [InlineData("decimo segundo", 12)]
    [InlineData("decimotercero", 13)]
    [InlineData("vigesimo", 20)]
    [InlineData("vigesima primera", 21)]
    [InlineData("trigesimo", 30)]
    [InlineData("2da", 2)]
    [InlineData("3ra", 3)]
    [InlineData("5ª", 5)]
    [InlineData("third", 3)]
    [InlineData("twenty first", 21)]
    [InlineData("30th", 30)]
    [InlineData("31ro", null)]
    [InlineData("0th", null)]
    [InlineData("tercio", null)]
    [InlineData("ultimo", null)]
    [InlineData("2", null)]
    [InlineData("", null)]
    public void Ordinals_go_up_to_the_thirtieth(string said, int? number) => Assert.Equal(number, Ordinals.Of(said));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("la 2", 2)]
    [InlineData("opcion dos", 2)]
    [InlineData("la numero dos", 2)]
    [InlineData("la segunda", 2)]
    [InlineData("el 3ro", 3)]
    [InlineData("the third", 3)]
    [InlineData("sinco", 5)]
    [InlineData("doce", 12)]
    [InlineData("veinte y uno", 21)]
    [InlineData("treinta", 30)]
    [InlineData("treinta y uno", null)]
    [InlineData("dos o tres", null)]
    [InlineData("un", null)]
    [InlineData("una", null)]
    [InlineData("dos y medio", null)]
    [InlineData("menos uno", null)]
    [InlineData("la", null)]
    public void An_option_is_named_by_its_number(string said, int? number) => Assert.Equal(number, OptionNumber.In(said));
}
