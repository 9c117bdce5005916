using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssist.Bot.Forms;

/// <summary>Expressions to try over one document of answers, as a JSON file holds them.</summary>
/// <param name="Answers">The document, as XML.</param>
/// <param name="Types">What a name is: "repeat", "repeat without instances", "repeat in kid"; others are not looked at.</param>
/// <param name="Now">Without an offset it is UTC.</param>
/// <param name="Choices">Labels of a question's choices.</param>
/// <param name="Pulldata">The rows of tables.</param>
/// <param name="Instances">Further tables, as XML with <c>root</c> and <c>item</c>s.</param>
internal sealed record ExpressionCases(
    string Answers,
    List<ExpressionCase> Cases,
    Dictionary<string, string>? Types = null,
    string? Now = null,
    Dictionary<string, Dictionary<string, string>>? Choices = null,
    Dictionary<string, List<Dictionary<string, string>>>? Pulldata = null,
    Dictionary<string, string>? Instances = null)
{
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static ExpressionCases Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ExpressionCasesJson.Default.ExpressionCases) ?? throw new InvalidDataException("the file is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"the file is not shaped as cases: {error.Message}", error);
        }
    }
}

/// <param name="Question">The question that <c>.</c> means; null: none.</param>
/// <param name="Node">Where it stands: <c>/data/kid[2]/kname</c>; null: the first of that name.</param>
internal sealed record ExpressionCase(string Expression, string? Expected = null, string? Question = null, string? Node = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ExpressionCases))]
internal sealed partial class ExpressionCasesJson : JsonSerializerContext;
