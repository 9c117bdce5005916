using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Tests.Forms.Chats;

/// <summary>The real texts and flows, and forms of the tests' own.</summary>
internal static class Staged
{
    public static Stage With(params Form[] forms) => new(
        new FlowCatalog([.. forms.Select(form => new FormFlow(form.Name))]),
        World.Content with { Forms = new FormLibrary([.. World.Content.Forms.All, .. forms], []) });
}
