namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>What an expression depends on decides the order in which a form is computed.</summary>
public sealed class ReadsTests
{
    [Theory]
    [InlineData(null, "1 + 1", "")]
    [InlineData(null, "${age} > 18 and ${called} != ''", "age called")]
    [InlineData(null, "sum(${kage})", "kid/kage")]
    [InlineData("kage", "${school}", "kid/school")]
    [InlineData("kage", "../school", "kid/school")]
    [InlineData("kage", "current()/../school", "kid/school")]
    [InlineData("kage", "position(..)", "")]
    [InlineData("kage", ". > 3", "")]
    [InlineData("kage", "count(${kid})", "kid")]
    [InlineData(null, "/data/kid/school", "kid/school")]
    [InlineData(null, "count(${kid}[kage > ${age}])", "age kid kid/kage")]
    [InlineData(null, "indexed-repeat(${kage}, ${kid}, 2)", "kid kid/kage")]
    [InlineData(null, "instance('courses')/root/item[name = ${called}]/label", "called")]
    [InlineData(null, "if(${age}, 'a', ${called})", "age called")]
    [InlineData("age", "jr:choice-name(${called}, '${called}')", "called")]
    [InlineData(null, "/data/kid/*", "kid")]
    public void It_reads(string? at, string source, string paths) => Assert.Equal(paths, string.Join(' ', SampleForm.Good(source, at).Reads.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(". > 3", true)]
    [InlineData("current() > 3", true)]
    [InlineData("${kage} > 3", true)]
    [InlineData("../kage > 3", true)]
    [InlineData("${school} = '.'", false)]
    [InlineData("position(..) = 1.5", false)]
    [InlineData("${kid}[. = '']", false)]
    public void It_knows_whether_it_reads_its_own_answer(string source, bool itself) => Assert.Equal(itself, SampleForm.Good(source, "kage").ReadsItself);
}
