using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Forms;

/// <summary>A workbook as it is kept in the database.</summary>
[JsonSerializable(typeof(Workbook))]
internal sealed partial class WorkbookJson : JsonSerializerContext
{
    public static string Write(Workbook workbook) => JsonSerializer.Serialize(workbook, Default.Workbook);

    public static Workbook Read(string json) => JsonSerializer.Deserialize(json, Default.Workbook) ?? throw new JsonException("The workbook is null.");
}
