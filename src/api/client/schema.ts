/** The types of every operation of the API, made from the table of routes by `npm run docs`; nobody writes here. */

export interface paths {
    "/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 调整列表，最新的在前 / The adjustments, the newest first */
        get: operations["adjustments.list"];
        put?: never;
        /** 按今天的事实重算封账的周期，差额记为调整 / Compute a closed period under today’s facts, and propose the difference */
        post: operations["adjustments.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adjustments/{adjustment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份调整和它的每一笔 / An adjustment with its lines */
        get: operations["adjustments.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adjustments/{adjustment}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准一份调整 / Approve an adjustment */
        post: operations["adjustments.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adjustments/{adjustment}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回一份调整，写明原因 / Reject an adjustment, with the reason */
        post: operations["adjustments.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcement-questions/{question}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复 / Answer */
        post: operations["questions.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案公告 / Announcements of schemes */
        get: operations["announcements.list"];
        put?: never;
        /** 公告一个已发布的版本 / Announce a released version */
        post: operations["announcements.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcement}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公告 PDF / An announcement as a PDF */
        get: operations["announcements.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcement}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对公告的询问和异议 / Questions and objections to an announcement */
        get: operations["questions.list"];
        put?: never;
        /** 询问或提出异议 / Ask or object */
        post: operations["questions.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcement}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提醒没有签收的人 / Remind those who have not signed */
        post: operations["announcements.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcement}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 / Sign that one has read it */
        post: operations["announcements.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcement}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁签收了，谁没有 / Who has signed and who has not */
        get: operations["announcements.signatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcement}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公告全文和要签收的哈希 / The text of an announcement, and the hash that is signed */
        get: operations["announcements.text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请加薪、分红或重大贡献 / Apply for a raise, a share of profit, a major contribution */
        post: operations["applications.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{number}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批申请 / Decide an application */
        post: operations["applications.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{number}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加薪生效 / Let a raise take effect */
        post: operations["applications.effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请 / Take an application back */
        post: operations["applications.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案归属 / Which scheme is whose */
        get: operations["assignments.list"];
        put?: never;
        /** 把方案归属给人，或单位、岗位 / Say that a scheme pays a person, or those of a unit or post */
        post: operations["assignments.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束一条方案归属 / End an assignment with a day */
        post: operations["assignments.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个方案在一个周期里的人员和天数 / The people of a scheme in a period, and their days */
        get: operations["assignments.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/twice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个周期里同时归属两个方案的人 / Whom two schemes pay on the same days of a period */
        get: operations["assignments.twice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个附件的内容 / The content of an attachment */
        get: operations["attachments.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始评奖 / Open an award */
        post: operations["awards.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消评奖 / Call an award off */
        post: operations["awards.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{number}/nominate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提名同事 / Nominate a colleague */
        post: operations["awards.nominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{number}/open-vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始投票 / Open the vote */
        post: operations["awards.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{number}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评出获奖人 / Select the winners */
        post: operations["awards.select"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{number}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 候选人的星数和名次 / How the candidates stand */
        get: operations["awards.standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{number}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评委投票 / Vote as a member of the jury */
        post: operations["awards.vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/behaviour-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 关键行为的种类和分值范围 / Kinds of key behaviour and their ranges */
        get: operations["behaviours.kinds"];
        put?: never;
        /** 设定关键行为的种类 / Set a kind of key behaviour */
        post: operations["behaviours.set-kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/behaviours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录关键行为 / Note a key behaviour */
        post: operations["behaviours.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/behaviours/{number}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认关键行为，或不计 / Confirm a key behaviour, or say that it does not count */
        post: operations["behaviours.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/behaviours/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回自己记录的关键行为 / Take back what one has noted */
        post: operations["behaviours.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件和公开范围的设置 / The settings of cases, and of what people see */
        get: operations["cases.settings"];
        put?: never;
        /** 修改案件设置 / Change a setting of cases */
        post: operations["cases.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看得到的案件 / The cases that one sees */
        get: operations["cases.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个案件 / One case */
        get: operations["cases.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{number}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补充证据 / Lay evidence into a case */
        post: operations["cases.evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{number}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件的证据和文件 / The evidence of a case, with its files */
        get: operations["cases.files"];
        put?: never;
        /** 给进行中的案件补充证据文件 / Lay a file into an open case */
        post: operations["cases.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通知的渠道 / The channels of notices */
        get: operations["channels.list"];
        put?: never;
        /** 设置一个渠道；密钥写名字，不写内容 / Set a channel up; secrets are named, not written */
        post: operations["channels.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{name}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用一个渠道 / End a channel */
        post: operations["channels.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 委员会看板：结果、投票、决定、名额 / The board: results, votes, decisions, limits */
        get: operations["committees.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主任结束委员会 / Close the committee, by the chair */
        post: operations["committees.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主任记录决定 / Record a decision, by the chair */
        post: operations["committees.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 书面批准超额 / Allow an exception from quotas in writing */
        post: operations["committees.except"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把决定转为事实 / Keep the decisions as facts */
        post: operations["committees.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 投票（保密，投出不改） / Cast a vote; it is silent and stays */
        post: operations["committees.vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/votes/closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主任截止投票 / Close the vote, by the chair */
        post: operations["committees.close-vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/committees/{number}/votes/finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 我投完了 / Say that I am done voting */
        post: operations["committees.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核周期 / Review cycles */
        get: operations["cycles.list"];
        put?: never;
        /** 开启考核周期 / Open a review cycle */
        post: operations["cycles.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 档案和上报的汇总 / Archives, with what is reported upward */
        get: operations["archives.list"];
        put?: never;
        /** 归档 / Archive a cycle */
        post: operations["archives.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/archives/{number}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 档案文件 / A file of an archive */
        get: operations["archives.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我能看到的委员会 / The committees that I sit in or may see */
        get: operations["committees.list"];
        put?: never;
        /** 成立校准委员会 / Name the committee that calibrates */
        post: operations["committees.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 采用一次核算作为考核结果 / Make a run the result of a cycle */
        post: operations["results.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的和由我主持的面谈 / The interviews that I am in, or that I run */
        get: operations["interviews.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/interviews/{person}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 写面谈记录、本人意见或改进计划 / Write notes, an own view or a plan to improve */
        post: operations["interviews.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 结果数据的审核意见 / The marks of the data audit */
        get: operations["results.marks"];
        put?: never;
        /** 审核结果数据：无误或存疑 / Mark a figure as in order or in doubt */
        post: operations["results.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/movers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 采用另一次核算，谁的结果会变 / Whose result another run would change */
        get: operations["results.movers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我提出的或由我处理的异议 / The objections that are mine, or mine to answer */
        get: operations["objections.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/public-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公示 / The public notices of a cycle */
        get: operations["public-notices.list"];
        put?: never;
        /** 公示等次 / Put up a public notice of grades */
        post: operations["public-notices.put-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公布进展：采用的核算、公布人、谁还没公布、还差什么 / How far a publication is: the run, publishers, who waits, what blocks */
        get: operations["results.publication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公布结果 / Publish results */
        post: operations["results.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/publishers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 指定公布人 / Name who publishes the results */
        post: operations["publishers.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我能看到的结果 / The results that I may see */
        get: operations["results.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/results/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人公布后的结果、面谈和签字 / A published result with its interview and signatures */
        get: operations["results.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/results/{person}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签字，或说明理由拒签 / Sign a result, or refuse to with a reason */
        post: operations["signing.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{cycle}/signing-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设定签字顺序 / Set the order of signing */
        post: operations["signing.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个考核周期：窗口和进展 / A review cycle with its windows and steps */
        get: operations["cycles.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废考核周期 / Cancel a review cycle */
        post: operations["cycles.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把人排除出考核，或重新纳入 / Exclude somebody from a cycle, or take that back */
        post: operations["cycles.exclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评分表：自己要填的；组织考核的人看到全部 / Forms: one’s own; all of them for whoever runs cycles */
        get: operations["forms.list"];
        put?: never;
        /** 分配评分表 / Assign forms */
        post: operations["forms.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 过期未交的评分表 / Forms that are overdue */
        get: operations["forms.missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参加考核的人 / Who takes part in a cycle */
        get: operations["cycles.participants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/peers/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 同事评议（只作为一组） / What peers said, as a group */
        get: operations["cycles.peers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把目标、评分或分配转为事实 / Turn targets, ratings or allotments into facts */
        post: operations["cycles.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提醒还没交评分表的人 / Remind those whose forms are not handed in */
        post: operations["forms.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案请哪些角色评分 / The roles that the scheme of a cycle asks to rate */
        get: operations["cycles.roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待分配的分，和看得到的各人一份 / Sums to be allotted, with the parts that one may see */
        get: operations["sums.list"];
        put?: never;
        /** 给部门一笔待分配的分 / Set a sum for a unit */
        post: operations["sums.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 目标：提议、答复和同意 / Targets with what was offered and agreed */
        get: operations["targets.list"];
        put?: never;
        /** 提出目标，或另提一个值 / Offer a target, or another value for one */
        post: operations["targets.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cycles/{number}/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设定或推迟各阶段的窗口 / Set or postpone the windows of stages */
        post: operations["cycles.windows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：一个月的薪酬、人数、销售额，和上月、去年同月比；各方案到了哪一步 / The dashboard: pay, people and sales of a month beside the month before and a year before, and how sure its schemes are */
        get: operations["dashboard.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：榜单 / The dashboard: who leads */
        get: operations["dashboard.boards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：按部门、岗位或方案分开，和上月比；可以钻进一个部门 / The dashboard by unit, post or scheme beside the month before; a unit leads to its parts */
        get: operations["dashboard.groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：一个部门、岗位或方案里的人 / The dashboard: the people of a unit, a post or a scheme */
        get: operations["dashboard.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/spread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：薪酬和等级的分布 / The dashboard: how pay spreads, and which grades were given */
        get: operations["dashboard.spread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：入离职和熟手流失，只有人数 / The dashboard: who came and left, and how many of the experienced, as counts */
        get: operations["dashboard.staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：目标完成进度 / The dashboard: how far targets are reached */
        get: operations["dashboard.targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看板：逐月的薪酬、人数和销售额 / The dashboard month by month */
        get: operations["dashboard.trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 报告和数据的期限 / Deadlines of reports and facts */
        get: operations["deadlines.list"];
        put?: never;
        /** 设定期限 / Set a deadline */
        post: operations["deadlines.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束期限 / End a deadline */
        post: operations["deadlines.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/{number}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁按时交了报告 / Who handed reports in by when */
        get: operations["reports.list"];
        put?: never;
        /** 提交报告 / Hand a report in */
        post: operations["reports.hand-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 等待转入事实表的行 / Decided rows that wait for the facts */
        get: operations["decided.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decided/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把已决定的行转入事实表 / Take decided rows over as facts */
        post: operations["decided.take-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 今天和以后的委托：自己给出、收到的；管角色或日志的人看到全部 / What is handed over today or later: given or taken by oneself; all for those who grant roles or read the log */
        get: operations["delegations.list"];
        put?: never;
        /** 把自己的角色委托给同事 / Hand roles of one’s own over to a colleague */
        post: operations["delegations.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束委托 / End a hand-over */
        post: operations["delegations.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据是否按期提交 / Whether facts were delivered by their day */
        get: operations["deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示方式里可以直接登录的人；登录用 POST /api/v1/demo/sign-in / Those who can sign in by a button in a demo, by POST /api/v1/demo/sign-in */
        get: operations["demo.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对自己的结果提出申诉 / Dispute a result of one’s own */
        post: operations["disputes.raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{number}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理、解释或接受申诉 / Examine, explain or accept a dispute */
        post: operations["disputes.handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{number}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申诉所说的那条记录 / The record that a dispute is about */
        get: operations["disputes.record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{number}/remedies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出更正方案，并计算会影响谁 / Propose how a dispute is put right, and compute whom it moves */
        post: operations["disputes.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{number}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新核算或提出调整，了结申诉 / Settle a dispute by a new run or an adjustment */
        post: operations["disputes.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disputes/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回自己的申诉 / Take one’s own dispute back */
        post: operations["disputes.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案草稿 / Drafts of schemes */
        get: operations["drafts.list"];
        put?: never;
        /** 开始一份方案草稿 / Begin a draft */
        post: operations["drafts.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份草稿：最新一稿的文字，走到了哪一步 / A draft: its newest text, and how far it has come */
        get: operations["drafts.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿与当期生效的版本的差别（文字） / What a draft changes against the version in force, in words */
        get: operations["drafts.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布已批准的草稿 / Release an approved draft */
        post: operations["drafts.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保存草稿 / Save a draft over the version that was seen */
        post: operations["drafts.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿做过的模拟 / The simulations of a draft */
        get: operations["simulations.list"];
        put?: never;
        /** 用草稿重算过去的周期，看每人差多少元 / Compute past periods under a draft, person by person */
        post: operations["drafts.simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送审、审核、批准、退回、撤回、放弃 / Submit, review, approve, reject, withdraw or drop a draft */
        post: operations["drafts.step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{draft}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿的某一稿 / A version of a draft */
        get: operations["drafts.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载一个导出的文件 / Download an exported file */
        get: operations["exports.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入过的批次，最新的在前；month 只要有这个月的日子的 / The batches that were imported, the newest first; with `month` those with days of that month */
        get: operations["batches.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/batches/{batch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个批次：列、控制合计、日期、迟到的行 / A batch: columns, control totals, days, late rows */
        get: operations["batches.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/batches/{batch}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个批次的行，按导入时的样子；撤销了的也看得到 / The rows of a batch as they were imported; of one that was taken back, too */
        get: operations["batches.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/batches/{batch}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销一个没有进过封账的批次 / Take back a batch that no locked run has used */
        post: operations["batches.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入上传的文件；全部的行，或一行也不 / Import an uploaded file: all its rows or none */
        post: operations["facts.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 记住的列对应，按来源 / Which header serves which column, as remembered for each source */
        get: operations["mappings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位的事实表 / The fact tables of the organisation */
        get: operations["tables.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/tables/{table}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一张表的空工作簿：只有表头 / An empty workbook for a table: its headers alone */
        get: operations["tables.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送事实用的令牌 / The tokens by which systems push facts */
        get: operations["tokens.list"];
        put?: never;
        /** 发一个推送令牌，只显示一次 / Make a token, shown once */
        post: operations["tokens.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/tokens/{name}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用一个推送令牌 / End a token */
        post: operations["tokens.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传一个事实文件，先看后导入 / Upload a file of facts, to be looked at and then imported */
        post: operations["facts.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/uploads/{upload}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看上传的文件里有什么、哪些格子不对；什么也不写 / What stands in an uploaded file and which cells are wrong; nothing is written */
        get: operations["facts.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/facts/wanted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要哪些表、哪些列：哪些不能少，哪些方案要用 / Which tables and columns are wanted, which must not be missing, and which schemes read them */
        get: operations["tables.wanted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份评分表和已填的内容 / A form with what was written so far */
        get: operations["forms.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{number}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 决定过期未交的评分表：等、更换、重分权重 / Decide about an overdue form: wait, replace its rater, reweight */
        post: operations["forms.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{number}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评分表的依据文件 / The files of a form */
        get: operations["forms.files"];
        put?: never;
        /** 给评分表附上依据文件 / Attach a file of evidence to a form */
        post: operations["forms.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{number}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回评分表 / Give a form back */
        post: operations["forms.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{number}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保存评分草稿 / Save ratings as a draft */
        post: operations["forms.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{number}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交评分表 / Submit a form */
        post: operations["forms.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁有哪些角色 / Who holds which roles */
        get: operations["grants.list"];
        put?: never;
        /** 授予角色 / Grant a role */
        post: operations["grants.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收回角色 / Take a role back */
        post: operations["grants.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立案调查 / Open an investigation */
        post: operations["investigations.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/investigations/{number}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 澄清 / Clear the person */
        post: operations["investigations.clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/investigations/{number}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认调查结论 / Confirm what was found */
        post: operations["investigations.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/investigations/{number}/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 写下调查结论 / Write down what was found */
        post: operations["investigations.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/investigations/{number}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂缓发放一个项目 / Hold an item of the person */
        post: operations["investigations.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 邀请一个人登录 / Invite a person to sign in */
        post: operations["members.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接受邀请，设姓名和密码 / Accept an invitation with a name and a password */
        post: operations["invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打开邀请：给谁的，怎么接受 / Look at an invitation by its token: whose it is, and how it is accepted */
        post: operations["invitations.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的任务（whose=all 是所有人的，需要「修改设置」），最新的在前 / My jobs (whose=all: everybody’s, for those who change settings), the newest first */
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个任务 / A job */
        get: operations["jobs.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消一个没有结束的任务 / Call off a job that has not ended */
        post: operations["jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务进行到哪里（事件 progress），到结束为止（事件 job） / How far a job has come (events `progress`) until it has ended (event `job`) */
        get: operations["jobs.watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的 API 密钥 / My API keys */
        get: operations["keys.list"];
        put?: never;
        /** 新的 API 密钥，只显示一次 / A new API key, shown once */
        post: operations["keys.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用我的一个 API 密钥 / End one of my API keys */
        post: operations["keys.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日志的最近条目，或某一条之前的 / The last entries of the log, or the last before one */
        get: operations["log.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁看过什么：隐私字段，或审计人员的查看 / Who looked at what: private values, or the looks of auditors */
        get: operations["log.accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日志的哈希链和签名是否完整；可以和导出文件上印的末条对比 / Whether the chain of the log and its signatures hold; a head printed on an export can be compared */
        get: operations["log.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁，有哪些角色和权限 / Who I am, with which roles and duties */
        get: operations["me.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与我有关的公告，签收了没有 / The announcements that concern me, and whether I signed */
        get: operations["announcements.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我要交的报告 / The reports that I owe */
        get: operations["reports.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 今天（或某一天）我归属哪些方案 / The schemes that pay me today, or on a day */
        get: operations["assignments.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meeting-decisions/{number}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 会议决定的结论 / Say what became of a decision */
        post: operations["decisions.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我能看到的会议 / The meetings that I may see */
        get: operations["meetings.list"];
        put?: never;
        /** 召集会议 / Call a meeting */
        post: operations["meetings.call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{number}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 会议记录：SWOT、决定 / Write down a note, a SWOT entry or a decision */
        post: operations["meetings.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 能登录的人 / Those who can sign in */
        get: operations["members.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{person}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立即结束一个人的登录 / End what a person can sign in to, at once */
        post: operations["members.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{person}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 让忘了密码的人重设：给出一个只用一次的链接 / Let a person who forgot the password choose another: a link that is good once */
        post: operations["members.renew-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{person}/second-factor/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消一个人丢失的第二步验证，会话随之结束 / Take a lost second factor from a person; sessions end */
        post: operations["members.end-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我属于哪些单位 / The organisations that I am a member of */
        get: operations["memberships.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的一个月：各项、怎么算的、离下一档多远 / A month of mine: items, how they came about, how far the next step is */
        get: operations["mine.month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/month/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的这个月和上个月比 / A month of mine against the one before */
        get: operations["mine.comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/month/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的一个月的规则和自己的数，用来在本机试算 / The rules of a month of mine and the own figures it began with, to try others on this machine */
        get: operations["mine.plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/month/ranks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 同事的名次，单位设为公开时才有 / The ranks of colleagues, where the organisation shows them */
        get: operations["mine.ranks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/month/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的一项背后的记录 / The records behind an item of mine */
        get: operations["mine.records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我有结果的周期 / The periods that have results of mine */
        get: operations["mine.months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/payslips/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的一张工资条 / A payslip of mine */
        get: operations["mine.payslip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/payslips/{run}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的一张工资条的每一笔，和要签收的哈希 / The lines of a payslip of mine, and the hash that is signed */
        get: operations["payslips.lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/payslips/{run}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收我的一张工资条 / Sign that one has read a payslip */
        post: operations["payslips.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mine/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的账：每期封账和调整 / My account: what each closed period paid, with its adjustments */
        get: operations["mine.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/month-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个月的月结：每个方案到了哪一步，差什么 / The close of a month: how far each scheme has come, and what blocks it */
        get: operations["month-end.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我能看的人的一个月 / A month of the people whom I may see */
        get: operations["months.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的通知，最新的在前 / My notices, the newest first */
        get: operations["notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 哪些通知也发邮件给我 / Which notices I get by e-mail too */
        get: operations["notices.choices"];
        put?: never;
        /** 选择一种通知是否发邮件 / Choose whether a kind of notice comes by e-mail */
        post: operations["notices.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标为已读 / Mark notices as read */
        post: operations["notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/objections/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复异议 / Answer an objection */
        post: operations["objections.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出人事处理 / Put an outcome forward */
        post: operations["outcomes.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outcomes/{number}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 决定、核准或放弃人事处理 / Decide, confirm or drop an outcome */
        post: operations["outcomes.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outcomes/{number}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人事处理生效 / Let an outcome take effect */
        post: operations["outcomes.effect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outcomes/{number}/hear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 陈述意见 / Say what one has to say to an outcome */
        post: operations["outcomes.hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某一天的人员（默认今天），按编号；可按单位（含下级）、姓名或编号筛选 / People on a day (today, where none is said) by their ids; of a unit and all below it, or whose name or id holds some words */
        get: operations["people.list"];
        put?: never;
        /** 登记一个人，或改姓名 / Add a person, or say anew what somebody is called */
        post: operations["people.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把一个周期的人员发布为事实（任务） / Publish people as facts for a period, as a job */
        post: operations["people.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回登记错的一条 / Take back a row of people or organisation that was noted by mistake */
        post: operations["people.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入人员和组织的工作簿（任务） / Import a workbook of people and organisation, as a job */
        post: operations["people.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-workbook/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 看一个工作簿会改什么，不写入 / What a workbook would change; nothing is written */
        post: operations["people.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people-workbook/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员和组织的工作簿模板 / The workbook in which people and organisation are filled in */
        get: operations["people.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人某一天的任职和在职情况 / A person on a day: seats, and how the employment stands */
        get: operations["people.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/base-pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的底薪：从哪一天起，多少分 / The base pay of a person: from which day, in fen */
        get: operations["base-pay.list"];
        put?: never;
        /** 设定从某一天起的底薪 / Set the base pay from a day on */
        post: operations["base-pay.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/employment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记入职、转正、离职等 / Note what happened to an employment: joined, regularised, left … */
        post: operations["people.employ"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的假期 / The leaves of a person */
        get: operations["leaves.list"];
        put?: never;
        /** 登记假期 / Note a leave */
        post: operations["leaves.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的一个月 / A month of a person */
        get: operations["people.month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/month/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的这个月和上个月比 / A month of a person against the one before */
        get: operations["people.comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/month/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的一项背后的记录 / The records behind an item of a person */
        get: operations["people.records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人有结果的周期 / The periods that have results of a person */
        get: operations["people.months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/payslips/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的一张工资条 / A payslip of a person */
        get: operations["people.payslip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/private": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的手机号、邮箱等，只显示一部分 / Phone, e-mail and the like of a person, as masks */
        get: operations["private.list"];
        put?: never;
        /** 登记或删去手机号、邮箱、银行卡号、身份证号 / Keep a private value, or take it away (null) */
        post: operations["private.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/private/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 显示全部内容：先再次确认身份，并且留下记录 / A value in full: proves who you are first, and is kept as an access */
        get: operations["private.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的全部任职 / All seats of a person */
        get: operations["seats.list"];
        put?: never;
        /** 任职 / Give somebody a seat */
        post: operations["seats.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/seats/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束一个任职 / End a seat with a day */
        post: operations["seats.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/seats/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调岗：现在的主任职到前一天为止 / Give somebody another main seat; the present one ends the day before */
        post: operations["seats.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人的账 / The account of a person */
        get: operations["people.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{number}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改进计划的结论 / Say what became of a plan */
        post: operations["plans.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 岗位 / The posts */
        get: operations["posts.list"];
        put?: never;
        /** 设定一个岗位 / Say what a post is called */
        post: operations["posts.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public-notices/{number}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对公示提出异议 / Object to a public notice */
        post: operations["objections.raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 月结前还差什么 / What keeps a month from being ready */
        get: operations["readiness.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份报告和它的文件 / A report with its files */
        get: operations["reports.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{number}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收下或退回报告 / Take a report, or give it back */
        post: operations["reports.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{number}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 给自己交的报告附上文件 / Add a file to a report of one’s own */
        post: operations["reports.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 更正请求 / What disputes ask to be put right */
        get: operations["requests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{number}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 更正会影响谁、多少 / Whom a correction moves, and by how much */
        get: operations["requests.effects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{number}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入更正 / Import a correction */
        post: operations["requests.execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{number}/fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记评分表已退回、规则已修改 / Say what was done about a form or a rule */
        post: operations["requests.fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 角色和它们的权限 / Roles and their duties */
        get: operations["roles.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核算列表，新的在前 / The runs, the newest first */
        get: operations["runs.list"];
        put?: never;
        /** 核算一个方案的一个周期 / Compute a period of a scheme */
        post: operations["runs.compute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算：状态、批次、引擎、哈希 / A run: its steps, batches, engine and hashes */
        get: operations["runs.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批通过 / Approve a run */
        post: operations["runs.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 和另一次核算（不写就是上个月）逐人比较：差多少，因为哪条事实、哪句规则 / What moved against another run (else last month’s), person by person, with the fact or passage that moved it */
        get: operations["runs.difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算导出过的文件 / The files that were exported of a run */
        get: operations["exports.list"];
        put?: never;
        /** 把要发的写成带签名的文件 / Write what a run pays as a sealed file */
        post: operations["exports.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 封账：从此不再改变 / Lock the period: from then on it never changes */
        post: operations["runs.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算要发的每一笔，连同以前周期的调整 / Every line that a run pays, with the adjustments of earlier periods */
        get: operations["pay.due"];
        put?: never;
        /** 确认已发放 / Record that a locked run was paid */
        post: operations["runs.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/payslip-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算的工资条，谁签收了，谁没有 / Who has signed the payslips of a run and who has not */
        get: operations["payslips.signatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算的结果，一人一行；只有能看的人和项 / The results of a run, a row a person, as far as they may be seen */
        get: operations["runs.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人在一次核算里的结果和说明 / The results of a person in a run, explained */
        get: operations["runs.person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/people/{person}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个人在一次核算里一项背后的记录 / The records behind an item of a person in a run */
        get: operations["runs.records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核算里的人事提议 / What a run proposes for people */
        get: operations["proposals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回，写明原因 / Reject a run, with the reason */
        post: operations["runs.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重算一次，逐字节核对 / Compute a run again and compare the bytes */
        post: operations["runs.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{run}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交复核 / Put a run to review */
        post: operations["runs.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 抽查名单 / Samples */
        get: operations["samples.list"];
        put?: never;
        /** 抽取要检查的顾客 / Draw customers to be checked */
        post: operations["samples.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples/{number}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 给抽中的顾客打分 / Score a customer who was picked */
        post: operations["samples.score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scheme-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 哪些方案什么时候该复审 / When schemes are to be looked at again */
        get: operations["reviews.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已发布的方案和版本 / Released schemes and their versions */
        get: operations["schemes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复停用的方案 / Let a retired scheme go on */
        post: operations["schemes.continue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两个版本在一个周期里差多少元：都重算一遍；看得到薪酬的人还有每个人的数 / What one version pays against another in a period, both computed anew; person by person for those who see pay */
        get: operations["schemes.cost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两个版本的差别（文字） / What changed from one version to another, in words */
        get: operations["schemes.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案的一生：谁在何时做了什么，为什么 / The life of a scheme: who did what, when and why */
        get: operations["schemes.life"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 自某个周期起停用方案 / End a scheme from a period on */
        post: operations["schemes.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个版本的文字 / The text of a version */
        get: operations["schemes.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/versions/{version}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个版本的方案文件（文字），网页或 PDF / A version in words, as a page or a PDF */
        get: operations["schemes.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemes/{scheme}/versions/{version}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记复审的结果和下次的日子 / Keep what came of a review, and the day of the next */
        post: operations["reviews.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保存渠道的密钥；之后谁也看不到 / Keep a secret of a channel; nobody sees it again */
        post: operations["secrets.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用密码再次确认身份 / Prove again who you are, by your password */
        post: operations["session.prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/simulations/{simulation}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 模拟里每个人的数 / What a simulation says of each person */
        get: operations["simulations.people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sums/{number}/allotments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 组长分配 / Allot a sum among members */
        post: operations["sums.allot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问卷 / Surveys */
        get: operations["surveys.list"];
        put?: never;
        /** 发起问卷 / Open a survey */
        post: operations["surveys.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{number}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 匿名填写问卷 / Reply to a survey; nobody can tell who replied what */
        post: operations["surveys.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/surveys/{number}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问卷结果（不少于五人） / The result of a survey, from five replies on */
        get: operations["surveys.result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SWOT 起点 / What a SWOT sheet starts from */
        get: operations["meetings.swot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我能看到的员工谈话 / The talks with staff that I may see */
        get: operations["talks.list"];
        put?: never;
        /** 记录一次员工谈话 / Write a talk with somebody down */
        post: operations["talks.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/talks/{number}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认与自己的谈话 / Acknowledge a talk with oneself */
        post: operations["talks.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targets/{number}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意对方提出的目标 / Agree to the target that the other side offered */
        post: operations["targets.agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 团队看板：我能看的人的一个月，一人一行 / The board of a team: a month of the people whom I may see, person by person */
        get: operations["team.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 等我决定的一切 / All that waits for my decision */
        get: operations["team.waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以拿来开头的方案 / Schemes to begin with */
        get: operations["drafts.templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某一天的组织架构（默认今天） / The units that are open on a day (today, where none is said) */
        get: operations["units.list"];
        put?: never;
        /** 从某一天起设立、移动或改名一个单位 / Set a unit up from a day on, or move or rename it */
        post: operations["units.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从某一天起关闭一个单位 / Close a unit from a day on */
        post: operations["units.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            detail: string;
            errors: {
                code: string;
                en: {
                    mend: string;
                    what: string;
                };
                place?: unknown;
                /** @enum {unknown} */
                severity: "error" | "warning";
                zh: {
                    mend: string;
                    what: string;
                };
            }[];
            status: number;
            title: string;
            type: string;
        };
    };
    responses: {
        /** @description Refused (400) */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (401) */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (403) */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (404) */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (405) */
        Problem405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (409) */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (412) */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (413) */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (415) */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (422) */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (428) */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (429) */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (500) */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused (503) */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "adjustments.list": {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                scheme?: string;
                state?: "proposed" | "approved" | "rejected";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The adjustments, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `before` must be for the next page */
                        next: number | null;
                        rows: {
                            actor: string;
                            at: string;
                            base: number;
                            decided: {
                                actor: string;
                                at: string;
                                note: string | null;
                            } | null;
                            fen: string;
                            number: number;
                            period: string;
                            reason: string;
                            run: number;
                            scheme: string;
                            /** @enum {string} */
                            state: "proposed" | "approved" | "rejected";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "adjustments.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 1 */
                    instalments?: number;
                    /** @default null */
                    payIn?: string | null;
                    period: string;
                    reason: string;
                    scheme: string;
                };
            };
        };
        responses: {
            /** @description Compute a closed period under today’s facts, and propose the difference */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "adjustments.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                adjustment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An adjustment with its lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        base: number;
                        decided: {
                            actor: string;
                            at: string;
                            note: string | null;
                        } | null;
                        fen: string;
                        lines: {
                            fen: string;
                            item: string;
                            pay: string;
                            person: string;
                            title: string;
                        }[];
                        number: number;
                        period: string;
                        reason: string;
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        state: "proposed" | "approved" | "rejected";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "adjustments.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                adjustment: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Approve an adjustment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        base: number;
                        decided: {
                            actor: string;
                            at: string;
                            note: string | null;
                        } | null;
                        fen: string;
                        number: number;
                        period: string;
                        reason: string;
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        state: "proposed" | "approved" | "rejected";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "adjustments.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                adjustment: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Reject an adjustment, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        base: number;
                        decided: {
                            actor: string;
                            at: string;
                            note: string | null;
                        } | null;
                        fen: string;
                        number: number;
                        period: string;
                        reason: string;
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        state: "proposed" | "approved" | "rejected";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "questions.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                question: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description Answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Announcements of schemes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            effective: string;
                            note: string | null;
                            number: number;
                            scheme: string;
                            training_on: string | null;
                            trial: {
                                first: string;
                                last: string;
                            } | null;
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    scheme: string;
                    /** @default null */
                    trainingOn?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Announce a released version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.pdf": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
                language?: "zh" | "en";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An announcement as a PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "questions.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Questions and objections to an announcement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            announcement: number;
                            answer: {
                                actor: string;
                                at: string;
                                words: string;
                            } | null;
                            at: string;
                            /** @enum {string} */
                            kind: "question" | "objection";
                            number: number;
                            person: string;
                            words: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "questions.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "question" | "objection";
                    words: string;
                };
            };
        };
        responses: {
            /** @description Ask or object */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.remind": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remind those who have not signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: string[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.sign": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                    /** @enum {string} */
                    language: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Sign that one has read it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signed: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.signatures": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has signed and who has not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            person: string;
                            signed: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.text": {
        parameters: {
            query?: {
                language?: "zh" | "en";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                announcement: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text of an announcement, and the hash that is signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        html: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "applications.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: string;
                    evidence: {
                        name: string;
                        sha256: string;
                    }[];
                    /** @default null */
                    from?: string | null;
                    person: string;
                    /** @default null */
                    proposal?: {
                        line: string;
                        run: number;
                    } | null;
                    text: string;
                    /** @enum {string} */
                    what: "raise" | "profit share" | "contribution";
                };
            };
        };
        responses: {
            /** @description Apply for a raise, a share of profit, a major contribution */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "applications.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    /** @enum {string} */
                    step: "endorse" | "grant" | "reject";
                };
            };
        };
        responses: {
            /** @description Decide an application */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "applications.effect": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a raise take effect */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "applications.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an application back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "assignments.list": {
        parameters: {
            query?: {
                scheme?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which scheme is whose */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            from: string;
                            person: string | null;
                            post: string | null;
                            reason: string;
                            scheme: string;
                            to: string | null;
                            unit: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "assignments.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @default null */
                    person?: string | null;
                    /** @default null */
                    post?: string | null;
                    reason: string;
                    scheme: string;
                    /** @default null */
                    to?: string | null;
                    /** @default null */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description Say that a scheme pays a person, or those of a unit or post */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "assignments.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @default null */
                    person?: string | null;
                    /** @default null */
                    post?: string | null;
                    reason: string;
                    scheme: string;
                    to: string;
                    /** @default null */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description End an assignment with a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "assignments.people": {
        parameters: {
            query: {
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of a scheme in a period, and their days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            count: number;
                            days: {
                                first: string;
                                last: string;
                            }[];
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "assignments.twice": {
        parameters: {
            query: {
                period: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom two schemes pay on the same days of a period */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            first: string;
                            last: string;
                            person: string;
                            schemes: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "attachments.file": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content of an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jury: string[];
                    kind: string;
                    /** @default false */
                    ownTeam?: boolean;
                    period: string;
                    /** @default null */
                    platform?: string | null;
                    text: string;
                    winners: number;
                };
            };
        };
        responses: {
            /** @description Open an award */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Call an award off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.nominate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    candidate: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Nominate a colleague */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open the vote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.select": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    winners: string[];
                };
            };
        };
        responses: {
            /** @description Select the winners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.standings": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the candidates stand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            candidate: string;
                            rank: number;
                            stars: number;
                            votes: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "awards.vote": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    candidate: string;
                    stars: number;
                };
            };
        };
        responses: {
            /** @description Vote as a member of the jury */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "behaviours.kinds": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kinds of key behaviour and their ranges */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            fact_table: string;
                            least: string;
                            most: string;
                            type: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "behaviours.set-kind": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fact_table: string;
                    least: string;
                    most: string;
                    type: string;
                    /** @default false */
                    withdrawn?: boolean;
                };
            };
        };
        responses: {
            /** @description Set a kind of key behaviour */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "behaviours.note": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: string;
                    evidence: {
                        name: string;
                        sha256: string;
                    }[];
                    person: string;
                    points: string;
                    text: string;
                    type: string;
                };
            };
        };
        responses: {
            /** @description Note a key behaviour */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "behaviours.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    /** @enum {string} */
                    step: "confirm" | "dismiss";
                };
            };
        };
        responses: {
            /** @description Confirm a key behaviour, or say that it does not count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "behaviours.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Take back what one has noted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.settings": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings of cases, and of what people see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            least: number;
                            most: number;
                            name: string;
                            value: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    value: number;
                };
            };
        };
        responses: {
            /** @description Change a setting of cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.list": {
        parameters: {
            query?: {
                kind?: "dispute" | "application" | "award" | "outcome" | "investigation" | "behaviour";
                person?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases that one sees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            evidence: {
                                name: string;
                                sha256: string;
                            }[];
                            kind: string;
                            line: string | null;
                            number: number;
                            person: string | null;
                            state: string;
                            stateZh: string;
                            steps: {
                                actor: string;
                                at: string;
                                details: {
                                    [key: string]: unknown;
                                };
                                note: string | null;
                                state: string;
                                stateZh: string;
                                step: string;
                            }[];
                            subject: {
                                [key: string]: unknown;
                            };
                            text: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.evidence": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: {
                        name: string;
                        sha256: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Lay evidence into a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.files": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence of a case, with its files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mayLay: boolean;
                        rows: {
                            actor: string;
                            at: string;
                            file: number | null;
                            name: string;
                            sha256: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cases.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Lay a file into an open case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "channels.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channels of notices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            name: string;
                            number: number;
                            settings: {
                                address: string;
                                /** @default null */
                                from: string | null;
                                links: string;
                                /** @default null */
                                secret: string | null;
                                /** @default null */
                                signing: string | null;
                                /** @default null */
                                user: string | null;
                            };
                            /** @enum {string} */
                            way: "mail" | "webhook" | "wecom" | "dingtalk" | "feishu";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "channels.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    settings: {
                        address: string;
                        /** @default null */
                        from?: string | null;
                        links: string;
                        /** @default null */
                        secret?: string | null;
                        /** @default null */
                        signing?: string | null;
                        /** @default null */
                        user?: string | null;
                    };
                    /** @enum {string} */
                    way: "mail" | "webhook" | "wecom" | "dingtalk" | "feishu";
                };
            };
        };
        responses: {
            /** @description Set a channel up; secrets are named, not written */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "channels.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.board": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board: results, votes, decisions, limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaches: {
                            grade: string;
                            group?: string;
                            /** @enum {string} */
                            is: "too many" | "not eligible";
                            most?: number;
                            people?: number;
                            person?: string;
                            title: string;
                        }[];
                        committee: {
                            chair: string;
                            cycle: number;
                            edition: number;
                            item: string;
                            members: string[];
                            number: number;
                            rules: {
                                grade: string | null;
                                quota: string;
                            }[];
                            /** @enum {string} */
                            state: "voting" | "deciding" | "closed" | "kept as facts";
                            steps: {
                                actor: string;
                                at: string;
                                covers: number | null;
                                note: string | null;
                                step: string;
                            }[];
                        };
                        grades: string[];
                        limits: {
                            andBetter: boolean;
                            grade: string;
                            group: string;
                            most: number;
                            title: string;
                        }[];
                        rows: {
                            decision: {
                                grade: string | null;
                                number: number;
                                points: string | null;
                                reason: string;
                                tied: boolean;
                            } | null;
                            places: {
                                eligible: boolean;
                                group: string;
                                line: string;
                                tied: boolean;
                            }[];
                            result: {
                                hash: string;
                                items: {
                                    name: string;
                                    text: string | null;
                                    title: string;
                                }[];
                                name: string;
                                period: string;
                                person: string;
                                scheme: string;
                                title: string;
                                unit: string | null;
                                version: number;
                            };
                            votes: {
                                actor: string;
                                grade: string | null;
                                points: string | null;
                                reason: string;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close the committee, by the chair */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    grade?: string | null;
                    person: string;
                    /** @default null */
                    points?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Record a decision, by the chair */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.except": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Allow an exception from quotas in writing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.keep": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep the decisions as facts */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.vote": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    grade?: string | null;
                    person: string;
                    /** @default null */
                    points?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Cast a vote; it is silent and stays */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.close-vote": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Close the vote, by the chair */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.finish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that I am done voting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "voting" | "deciding" | "closed" | "kept as facts";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Review cycles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            cancelled: boolean;
                            first_day: string;
                            last_day: string;
                            name: string;
                            number: number;
                            period: string;
                            scheme: string;
                            settings: {
                                evidence: {
                                    /** @enum {string} */
                                    is: "none" | "always" | "deductions";
                                } | {
                                    from: string;
                                    /** @constant */
                                    is: "outside";
                                    to: string;
                                };
                                peers: number;
                                /** @enum {string} */
                                unagreed: "supervisor" | "nothing";
                            };
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    period: string;
                    scheme: string;
                    /** @default {} */
                    settings?: {
                        evidence?: {
                            /** @enum {string} */
                            is: "none" | "always" | "deductions";
                        } | {
                            from: string;
                            /** @constant */
                            is: "outside";
                            to: string;
                        };
                        peers?: number;
                        /** @enum {string} */
                        unagreed?: "supervisor" | "nothing";
                    };
                };
            };
        };
        responses: {
            /** @description Open a review cycle */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "archives.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archives, with what is reported upward */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            edition: number;
                            files: {
                                bytes: number;
                                name: string;
                                sha256: string;
                            }[];
                            number: number;
                            summary: {
                                grades: {
                                    grade: string | null;
                                    people: number;
                                    unit: string | null;
                                }[];
                                people: number;
                                refused: number;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "archives.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item: string;
                };
            };
        };
        responses: {
            /** @description Archive a cycle */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "archives.file": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
                kind: "pdf" | "json";
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of an archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The committees that I sit in or may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            chair: string;
                            cycle: number;
                            edition: number;
                            item: string;
                            members: string[];
                            number: number;
                            rules: {
                                grade: string | null;
                                quota: string;
                            }[];
                            /** @enum {string} */
                            state: "voting" | "deciding" | "closed" | "kept as facts";
                            steps: {
                                actor: string;
                                at: string;
                                covers: number | null;
                                note: string | null;
                                step: string;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "committees.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chair: string;
                    item: string;
                    members: string[];
                    rules: {
                        grade: string | null;
                        quota: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Name the committee that calibrates */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                    run: number;
                };
            };
        };
        responses: {
            /** @description Make a run the result of a cycle */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "interviews.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The interviews that I am in, or that I run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            cycle: number;
                            due: string;
                            entries: {
                                actor: string;
                                at: string;
                                due: string | null;
                                /** @enum {string} */
                                entry: "notes" | "own view" | "plan";
                                number: number;
                                outcome: {
                                    at: string;
                                    /** @enum {string} */
                                    outcome: "done" | "not done";
                                    remark: string | null;
                                } | null;
                                text: string;
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "due" | "overdue" | "held";
                            supervisor: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "interviews.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    due?: string | null;
                    /** @enum {string} */
                    entry: "notes" | "own view" | "plan";
                    text: string;
                };
            };
        };
        responses: {
            /** @description Write notes, an own view or a plan to improve */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.marks": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The marks of the data audit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            item: string | null;
                            /** @enum {string} */
                            mark: "in order" | "in doubt";
                            note: string | null;
                            number: number;
                            person: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.mark": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    item?: string | null;
                    /** @enum {string} */
                    mark: "in order" | "in doubt";
                    /** @default null */
                    note?: string | null;
                    /** @default null */
                    person?: string | null;
                };
            };
        };
        responses: {
            /** @description Mark a figure as in order or in doubt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.movers": {
        parameters: {
            query: {
                run: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose result another run would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            items: {
                                name: string;
                                new: string | null;
                                old: string | null;
                                title: string;
                            }[];
                            name: string;
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "objections.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The objections that are mine, or mine to answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            answer: {
                                actor: string;
                                at: string;
                                /** @enum {string} */
                                outcome: "upheld" | "dismissed";
                                reason: string;
                            } | null;
                            at: string;
                            notice: number;
                            number: number;
                            person: string | null;
                            text: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "public-notices.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public notices of a cycle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            entries: {
                                grade: string | null;
                                name: string;
                                person: string;
                                unit: string | null;
                            }[];
                            from: string;
                            number: number;
                            title: string;
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "public-notices.put-up": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    grades?: string[] | null;
                    item: string;
                    title: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Put up a public notice of grades */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.publication": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a publication is: the run, publishers, who waits, what blocks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edition: {
                            at: string;
                            number: number;
                            people: number;
                            run: number;
                        } | null;
                        grades: {
                            grades: string[];
                            item: string;
                            title: string;
                        }[];
                        obstacles: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                        publications: {
                            actor: string;
                            at: string;
                            edition: number;
                            number: number;
                            people: number;
                            talkBy: string;
                            unit: string | null;
                        }[];
                        publishers: {
                            person: string;
                            unit: string | null;
                        }[];
                        quotas: {
                            line: string;
                            places: number;
                            title: string;
                        }[];
                        signing: {
                            open: number;
                            refused: number;
                            /** @enum {string} */
                            role: "subject" | "head" | "superior" | "reviewer";
                            signed: number;
                        }[];
                        waiting: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    talkDays: number;
                    /** @default null */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description Publish results */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leftOut: string[];
                        number: number;
                        people: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "publishers.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string;
                    /** @default null */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description Name who publishes the results */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results that I may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edition: number;
                        rows: {
                            hash: string;
                            items: {
                                name: string;
                                text: string | null;
                                title: string;
                            }[];
                            name: string;
                            period: string;
                            person: string;
                            places: {
                                eligible: boolean;
                                group: string;
                                line: string;
                                tied: boolean;
                            }[];
                            scheme: string;
                            title: string;
                            unit: string | null;
                            version: number;
                        }[];
                        run: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "results.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A published result with its interview and signatures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interview: {
                            cycle: number;
                            due: string;
                            entries: {
                                actor: string;
                                at: string;
                                due: string | null;
                                /** @enum {string} */
                                entry: "notes" | "own view" | "plan";
                                number: number;
                                outcome: {
                                    at: string;
                                    /** @enum {string} */
                                    outcome: "done" | "not done";
                                    remark: string | null;
                                } | null;
                                text: string;
                            }[];
                            person: string;
                            /** @enum {string} */
                            state: "due" | "overdue" | "held";
                            supervisor: string | null;
                        } | null;
                        newer: boolean;
                        result: {
                            hash: string;
                            items: {
                                name: string;
                                text: string | null;
                                title: string;
                            }[];
                            name: string;
                            period: string;
                            person: string;
                            scheme: string;
                            title: string;
                            unit: string | null;
                            version: number;
                        } | null;
                        signing: {
                            /** @enum {string} */
                            role: "subject" | "head" | "superior" | "reviewer";
                            signature: {
                                actor: string;
                                at: string;
                                confirmed: boolean;
                                reason: string | null;
                                /** @enum {string} */
                                step: "signed" | "refused";
                            } | null;
                            /** @enum {string} */
                            state: "open" | "signed" | "refused" | "changed";
                        }[];
                        /** @enum {string} */
                        state: "not yet published" | "published";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "signing.sign": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                    /** @default null */
                    reason?: string | null;
                    /** @enum {string} */
                    role: "subject" | "head" | "superior" | "reviewer";
                    /** @enum {string} */
                    step: "signed" | "refused";
                };
            };
        };
        responses: {
            /** @description Sign a result, or refuse to with a reason */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "signing.order": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                cycle: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: ("subject" | "head" | "superior" | "reviewer")[];
                };
            };
        };
        responses: {
            /** @description Set the order of signing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A review cycle with its windows and steps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cycle: {
                            actor: string;
                            at: string;
                            cancelled: boolean;
                            first_day: string;
                            last_day: string;
                            name: string;
                            number: number;
                            period: string;
                            scheme: string;
                            settings: {
                                evidence: {
                                    /** @enum {string} */
                                    is: "none" | "always" | "deductions";
                                } | {
                                    from: string;
                                    /** @constant */
                                    is: "outside";
                                    to: string;
                                };
                                peers: number;
                                /** @enum {string} */
                                unagreed: "supervisor" | "nothing";
                            };
                            version: number;
                        };
                        stages: {
                            from: string | null;
                            /** @enum {string} */
                            stage: "targets" | "rating" | "calibration" | "notice" | "result" | "interview" | "signature";
                            /** @enum {string} */
                            state: "unset" | "ahead" | "open" | "over";
                            to: string | null;
                        }[];
                        steps: {
                            actor: string;
                            at: string;
                            batch: number | null;
                            note: string | null;
                            step: string;
                        }[];
                        windows: {
                            actor: string;
                            at: string;
                            from: string;
                            number: number;
                            reason: string | null;
                            /** @enum {string} */
                            stage: "targets" | "rating" | "calibration" | "notice" | "result" | "interview" | "signature";
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Cancel a review cycle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.exclude": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    excluded: boolean;
                    person: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Exclude somebody from a cycle, or take that back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forms: one’s own; all of them for whoever runs cycles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            at: string;
                            cycle: number;
                            items: string[];
                            /** @enum {string} */
                            kind: "self" | "supervisor" | "peer" | "panel" | "owner";
                            number: number;
                            ratee: string;
                            rater: string;
                            replaces: number | null;
                            role: string;
                            /** @enum {string} */
                            state: "open" | "submitted" | "given back" | "replaced" | "reweighted";
                            until: string | null;
                            why: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    raters: {
                        /** @enum {string} */
                        is: "self" | "supervisor";
                    } | {
                        /** @constant */
                        is: "peers";
                        ratee: string;
                        raters: string[];
                    } | {
                        count: number;
                        /** @constant */
                        is: "drawn";
                        seed: string;
                    } | {
                        /** @constant */
                        is: "panel";
                        raters: string[];
                    } | {
                        /** @constant */
                        is: "owner";
                        items: string[];
                        rater: string;
                    };
                    role: string;
                };
            };
        };
        responses: {
            /** @description Assign forms */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        forms: number[];
                        without: string[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.missing": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forms that are overdue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            at: string;
                            cycle: number;
                            items: string[];
                            /** @enum {string} */
                            kind: "self" | "supervisor" | "peer" | "panel" | "owner";
                            number: number;
                            ratee: string;
                            rater: string;
                            replaces: number | null;
                            role: string;
                            /** @enum {string} */
                            state: "open" | "submitted" | "given back" | "replaced" | "reweighted";
                            until: string | null;
                            why: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.participants": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who takes part in a cycle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            days: number;
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.peers": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What peers said, as a group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            comments: string[];
                            grades: string[];
                            item: string;
                            raters: number;
                            role: string;
                            total: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    part: "targets" | "ratings" | "allotments";
                };
            };
        };
        responses: {
            /** @description Turn targets, ratings or allotments into facts */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.remind": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    raters?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Remind those whose forms are not handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reminded: string[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.roles": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles that the scheme of a cycle asks to rate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anyRole: boolean;
                        rows: {
                            role: string;
                            title: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "sums.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sums to be allotted, with the parts that one may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            leader: string;
                            members: string[] | null;
                            number: number;
                            /** @enum {string} */
                            ownPart: "none" | "leader";
                            parts: {
                                comment: string | null;
                                person: string;
                                points: string;
                            }[] | null;
                            points: string;
                            reason: string;
                            unit: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "sums.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leader: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    ownPart?: "none" | "leader";
                    points: string;
                    reason: string;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Set a sum for a unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "targets.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Targets with what was offered and agreed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offers: {
                            actor: string;
                            at: string;
                            comment: string | null;
                            day: string;
                            metric: string;
                            number: number;
                            person: string;
                            /** @enum {string} */
                            side: "employee" | "supervisor";
                            unit: string;
                            value: string;
                        }[];
                        rows: {
                            agreed: {
                                actor: string;
                                at: string;
                                comment: string | null;
                                day: string;
                                metric: string;
                                number: number;
                                person: string;
                                /** @enum {string} */
                                side: "employee" | "supervisor";
                                unit: string;
                                value: string;
                            } | null;
                            by: ("employee" | "supervisor" | "window") | null;
                            offer: {
                                actor: string;
                                at: string;
                                comment: string | null;
                                day: string;
                                metric: string;
                                number: number;
                                person: string;
                                /** @enum {string} */
                                side: "employee" | "supervisor";
                                unit: string;
                                value: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "targets.offer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    comment?: string | null;
                    /** @default null */
                    day?: string | null;
                    metric: string;
                    person: string;
                    unit: string;
                    value: string;
                };
            };
        };
        responses: {
            /** @description Offer a target, or another value for one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "cycles.windows": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                    windows: {
                        from: string;
                        /** @enum {string} */
                        stage: "targets" | "rating" | "calibration" | "notice" | "result" | "interview" | "signature";
                        to: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Set or postpone the windows of stages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.show": {
        parameters: {
            query?: {
                month?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard: pay, people and sales of a month beside the month before and a year before, and how sure its schemes are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        early: {
                            day: string;
                            scheme: string;
                            title: string;
                        }[];
                        last: {
                            adjusted: {
                                fen: string;
                                people: number;
                            };
                            missing: number;
                            month: string;
                            pay: string | null;
                            people: number;
                            profit: string | null;
                            /** @description Pay in percent of profit */
                            profitShare: string | null;
                            sales: string | null;
                            /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                            share: string | null;
                            /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                            shareOf: {
                                pay: string;
                                people: number;
                                sales: string;
                            } | null;
                            standing: ("locked" | "published" | "approved" | "so far") | null;
                        };
                        missing: {
                            scheme: string;
                            title: string;
                        }[];
                        months: string[];
                        now: {
                            adjusted: {
                                fen: string;
                                people: number;
                            };
                            missing: number;
                            month: string;
                            pay: string | null;
                            people: number;
                            profit: string | null;
                            /** @description Pay in percent of profit */
                            profitShare: string | null;
                            sales: string | null;
                            /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                            share: string | null;
                            /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                            shareOf: {
                                pay: string;
                                people: number;
                                sales: string;
                            } | null;
                            standing: ("locked" | "published" | "approved" | "so far") | null;
                        };
                        promoters: {
                            item: {
                                en: string;
                                zh: string;
                            };
                            last: {
                                unit: string | null;
                                value: string | null;
                            };
                            now: {
                                unit: string | null;
                                value: string | null;
                            };
                            scheme: string;
                            title: string;
                        }[];
                        schemes: {
                            missing: number;
                            pay: string | null;
                            pays: boolean;
                            people: number;
                            period: string;
                            profit: string | null;
                            /** @description Pay in percent of profit */
                            profitShare: string | null;
                            run: number;
                            sales: string | null;
                            salesLines: string[];
                            scheme: string;
                            /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                            share: string | null;
                            /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                            shareOf: {
                                pay: string;
                                people: number;
                                sales: string;
                            } | null;
                            /** @enum {string} */
                            standing: "locked" | "published" | "approved" | "so far";
                            title: string;
                        }[];
                        whole: string | null;
                        year: {
                            adjusted: {
                                fen: string;
                                people: number;
                            };
                            missing: number;
                            month: string;
                            pay: string | null;
                            people: number;
                            profit: string | null;
                            /** @description Pay in percent of profit */
                            profitShare: string | null;
                            sales: string | null;
                            /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                            share: string | null;
                            /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                            shareOf: {
                                pay: string;
                                people: number;
                                sales: string;
                            } | null;
                            standing: ("locked" | "published" | "approved" | "so far") | null;
                        };
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.boards": {
        parameters: {
            query?: {
                month?: string;
                top?: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard: who leads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            item: {
                                en: string;
                                zh: string;
                            };
                            notes: {
                                en: string;
                                zh: string;
                            }[];
                            /** @enum {string} */
                            of: "pay" | "sales" | "score";
                            places: {
                                figure: {
                                    unit: string | null;
                                    value: string | null;
                                };
                                name: string;
                                person: string;
                                place: string;
                            }[];
                            scheme: string | null;
                            title: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.groups": {
        parameters: {
            query?: {
                by?: "unit" | "post" | "scheme";
                month?: string;
                unit?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard by unit, post or scheme beside the month before; a unit leads to its parts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            below: boolean;
                            id: string | null;
                            last: {
                                missing: number;
                                pay: string | null;
                                people: number;
                                profit: string | null;
                                /** @description Pay in percent of profit */
                                profitShare: string | null;
                                sales: string | null;
                                /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                                share: string | null;
                                /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                                shareOf: {
                                    pay: string;
                                    people: number;
                                    sales: string;
                                } | null;
                            };
                            now: {
                                missing: number;
                                pay: string | null;
                                people: number;
                                profit: string | null;
                                /** @description Pay in percent of profit */
                                profitShare: string | null;
                                sales: string | null;
                                /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                                share: string | null;
                                /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                                shareOf: {
                                    pay: string;
                                    people: number;
                                    sales: string;
                                } | null;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.people": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                month?: string;
                post?: string;
                scheme?: string;
                unit?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard: the people of a unit, a post or a scheme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        month: string;
                        next: number | null;
                        rows: {
                            last: string | null;
                            name: string;
                            pay: string | null;
                            period: string;
                            person: string;
                            post: string | null;
                            sales: string | null;
                            scheme: string;
                            score: {
                                unit: string | null;
                                value: string | null;
                            } | null;
                            unit: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.spread": {
        parameters: {
            query?: {
                month?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard: how pay spreads, and which grades were given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bands: {
                            from: string;
                            people: number;
                            to: string;
                        }[];
                        grades: {
                            grades: {
                                people: number;
                                word: string;
                            }[];
                            item: {
                                en: string;
                                zh: string;
                            };
                            open: number;
                            scheme: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.staff": {
        parameters: {
            query?: {
                count?: number;
                month?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard: who came and left, and how many of the experienced, as counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rate: string | null;
                        rows: {
                            experienced: number;
                            experiencedLeft: number;
                            joined: number;
                            left: number;
                            month: string;
                            people: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.targets": {
        parameters: {
            query?: {
                month?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard: how far targets are reached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actual: {
                                unit: string | null;
                                value: string | null;
                            };
                            before: {
                                unit: string | null;
                                value: string | null;
                            };
                            item: {
                                en: string;
                                zh: string;
                            };
                            last: number | null;
                            /** @enum {string} */
                            mark: "strength" | "weakness" | "opportunity" | "threat" | "unknown";
                            met: number;
                            now: {
                                unit: string | null;
                                value: string | null;
                            };
                            open: number;
                            people: number;
                            run: number;
                            scheme: string;
                            target: {
                                unit: string | null;
                                value: string | null;
                            };
                            title: string;
                            year: {
                                unit: string | null;
                                value: string | null;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "dashboard.trend": {
        parameters: {
            query?: {
                count?: number;
                month?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard month by month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            adjusted: {
                                fen: string;
                                people: number;
                            };
                            missing: number;
                            month: string;
                            pay: string | null;
                            people: number;
                            profit: string | null;
                            /** @description Pay in percent of profit */
                            profitShare: string | null;
                            sales: string | null;
                            /** @description Pay in percent of sales, which is also what is paid for each hundred yuan of sales */
                            share: string | null;
                            /** @description Whose share it is: those who have both figures, how many they are, and both sums */
                            shareOf: {
                                pay: string;
                                people: number;
                                sales: string;
                            } | null;
                            standing: ("locked" | "published" | "approved" | "so far") | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "deadlines.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deadlines of reports and facts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            cadence: "daily" | "weekly" | "monthly";
                            due: number;
                            fact_table: string | null;
                            from_day: string;
                            name: string;
                            number: number;
                            people: string[];
                            to_day: string | null;
                            /** @enum {string} */
                            what: "report" | "facts";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "deadlines.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cadence: "daily" | "weekly" | "monthly";
                    due: number;
                    /** @default null */
                    fact_table?: string | null;
                    from_day: string;
                    name: string;
                    people: string[];
                    /** @default null */
                    to_day?: string | null;
                    /** @enum {string} */
                    what: "report" | "facts";
                };
            };
        };
        responses: {
            /** @description Set a deadline */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "deadlines.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                };
            };
        };
        responses: {
            /** @description End a deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reports.list": {
        parameters: {
            query: {
                from: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who handed reports in by when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            came: string | null;
                            due: string;
                            first: string;
                            last: string;
                            person: string;
                            rule: number;
                            standing: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reports.hand-in": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: string;
                    /** @default [] */
                    evidence?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Hand a report in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        came: string;
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "decided.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Decided rows that wait for the facts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            count: number;
                            fact_table: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "decided.take-over": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    table: string;
                };
            };
        };
        responses: {
            /** @description Take decided rows over as facts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: number;
                        rows: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "delegations.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is handed over today or later: given or taken by oneself; all for those who grant roles or read the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            from: string;
                            giver: string;
                            number: number;
                            reason: string;
                            roles: string[];
                            taker: string;
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "delegations.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @default null */
                    reason?: string | null;
                    roles: string[];
                    taker: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Hand roles of one’s own over to a colleague */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "delegations.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a hand-over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "deliveries.list": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether facts were delivered by their day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            batches: number[];
                            came: string | null;
                            due: string;
                            fact_table: string;
                            first: string;
                            last: string;
                            name: string;
                            people: string[];
                            rule: number;
                            standing: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "demo.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who can sign in by a button in a demo, by POST /api/v1/demo/sign-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                        people: {
                            name: string;
                            person: string;
                            role: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "disputes.raise": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    evidence?: {
                        name: string;
                        sha256: string;
                    }[];
                    node: {
                        batch: number;
                        /** @constant */
                        is: "fact";
                        row: number;
                        table: string;
                    } | {
                        /** @constant */
                        is: "rule";
                        path: string;
                    } | {
                        cycle: number;
                        form: number;
                        /** @constant */
                        is: "rating";
                        item: string | null;
                    };
                    period: string;
                    /**
                     * @description What a disputed record is known by
                     * @default null
                     */
                    record?: string | null;
                    scheme: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Dispute a result of one’s own */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "disputes.handle": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    /** @enum {string} */
                    step: "examine" | "explain" | "accept";
                };
            };
        };
        responses: {
            /** @description Examine, explain or accept a dispute */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "disputes.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record that a dispute is about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: {
                            batch: number;
                            cells: {
                                column: string;
                                title: string;
                                value: string | null;
                            }[];
                            row: number;
                            table: string;
                            title: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "disputes.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    batch: number;
                    changes: {
                        cells: {
                            [key: string]: string | null;
                        } | null;
                        row: number;
                    }[];
                    /** @constant */
                    is: "correction";
                    table: string;
                } | {
                    cycle: number;
                    form: number;
                    /** @constant */
                    is: "form";
                    text: string;
                } | {
                    /** @constant */
                    is: "rule";
                    path: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Propose how a dispute is put right, and compute whom it moves */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "disputes.settle": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settle a dispute by a new run or an adjustment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "disputes.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Take one’s own dispute back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.list": {
        parameters: {
            query?: {
                scheme?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Drafts of schemes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            newest: number;
                            number: number;
                            scheme: string;
                            /** @enum {string} */
                            state: "writing" | "submitted" | "reviewed" | "approved" | "released" | "rejected" | "dropped";
                            steps: {
                                actor: string;
                                at: string;
                                hash: string;
                                note: string | null;
                                position: number;
                                simulation: number | null;
                                /** @enum {string} */
                                step: "submitted" | "reviewed" | "approved" | "released" | "rejected" | "withdrawn" | "dropped";
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    scheme: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Begin a draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        again: boolean;
                        draft: number;
                        hash: string;
                        problems: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: unknown;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A draft: its newest text, and how far it has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft: {
                            actor: string;
                            at: string;
                            newest: number;
                            number: number;
                            scheme: string;
                            /** @enum {string} */
                            state: "writing" | "submitted" | "reviewed" | "approved" | "released" | "rejected" | "dropped";
                            steps: {
                                actor: string;
                                at: string;
                                hash: string;
                                note: string | null;
                                position: number;
                                simulation: number | null;
                                /** @enum {string} */
                                step: "submitted" | "reviewed" | "approved" | "released" | "rejected" | "withdrawn" | "dropped";
                                version: number;
                            }[];
                        };
                        hash: string;
                        indicators: {
                            [key: string]: string;
                        };
                        tables: {
                            [key: string]: string;
                        };
                        text: string;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.differences": {
        parameters: {
            query: {
                language?: "zh" | "en";
                period: string;
                version?: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a draft changes against the version in force, in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        new: string;
                        old: string | null;
                        sections: {
                            changes: {
                                new: string | null;
                                old: string | null;
                            }[];
                            section: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.release": {
        parameters: {
            query?: never;
            header: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
                /** @description The ETag of the object as it was seen. */
                "If-Match": string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @default null */
                    note?: string | null;
                    /** @default false */
                    retroactive?: boolean;
                };
            };
        };
        responses: {
            /** @description Release an approved draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        effective: string;
                        problems: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: unknown;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                        scheme: string;
                        trial: {
                            first: string;
                            last: string;
                        } | null;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.save": {
        parameters: {
            query?: never;
            header: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
                /** @description The ETag of the object as it was seen. */
                "If-Match": string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Save a draft over the version that was seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        again: boolean;
                        draft: number;
                        hash: string;
                        problems: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: unknown;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "simulations.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The simulations of a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            draft: number;
                            figures: unknown;
                            hash: string;
                            number: number;
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.simulate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    against?: string | null;
                    /** @default null */
                    item?: string | null;
                    periods: string;
                };
            };
        };
        responses: {
            /** @description Compute past periods under a draft, person by person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.step": {
        parameters: {
            query?: never;
            header: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
                /** @description The ETag of the object as it was seen. */
                "If-Match": string;
            };
            path: {
                draft: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    /** @default null */
                    simulation?: number | null;
                    /** @enum {string} */
                    step: "submitted" | "reviewed" | "approved" | "rejected" | "withdrawn" | "dropped";
                };
            };
        };
        responses: {
            /** @description Submit, review, approve, reject, withdraw or drop a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        newest: number;
                        number: number;
                        scheme: string;
                        /** @enum {string} */
                        state: "writing" | "submitted" | "reviewed" | "approved" | "released" | "rejected" | "dropped";
                        steps: {
                            actor: string;
                            at: string;
                            hash: string;
                            note: string | null;
                            position: number;
                            simulation: number | null;
                            /** @enum {string} */
                            step: "submitted" | "reviewed" | "approved" | "released" | "rejected" | "withdrawn" | "dropped";
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.version": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                draft: number;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version of a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        draft: number;
                        hash: string;
                        note: string | null;
                        parent: number | null;
                        text: string;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "exports.file": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download an exported file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "batches.list": {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                month?: string;
                state?: "in force" | "undone" | "replaced";
                table?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batches that were imported, the newest first; with `month` those with days of that month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `before` must be for the next page */
                        next: number | null;
                        rows: {
                            actor: string;
                            at: string;
                            days: {
                                from: string;
                                to: string;
                            } | null;
                            file: string;
                            late: {
                                period: string;
                                rows: number;
                                scheme: string;
                            }[];
                            lateRows: number;
                            note: string | null;
                            number: number;
                            replaces: number | null;
                            rows: number;
                            source: string;
                            /** @enum {string} */
                            state: "in force" | "undone" | "replaced";
                            table: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "batches.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                batch: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A batch: columns, control totals, days, late rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        aside: string[];
                        at: string;
                        bytes: number;
                        columns: {
                            header: string | null;
                            name: string;
                        }[];
                        days: {
                            from: string;
                            to: string;
                        } | null;
                        file: string;
                        late: {
                            period: string;
                            rows: number;
                            scheme: string;
                        }[];
                        lateRows: number;
                        note: string | null;
                        number: number;
                        origin: string | null;
                        parquet: string;
                        replaces: number | null;
                        rows: number;
                        sha256: string;
                        sheet: string | null;
                        source: string;
                        /** @enum {string} */
                        state: "in force" | "undone" | "replaced";
                        table: string;
                        totals: {
                            column: string;
                            filled: number;
                            sum: string;
                        }[];
                        undated: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "batches.rows": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                batch: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows of a batch as they were imported; of one that was taken back, too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            name: string;
                            title: string;
                        }[];
                        next: number | null;
                        rows: {
                            cells: (string | null)[];
                            /** @description Its row in the file */
                            number: number;
                        }[];
                        withheld: {
                            name: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "batches.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                batch: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Take back a batch that no locked run has used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "facts.import": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    mapping?: {
                        [key: string]: string;
                    };
                    /** @default null */
                    note?: string | null;
                    /** @default null */
                    replaces?: number | null;
                    /** @default null */
                    sheet?: string | null;
                    /** @default null */
                    source?: string | null;
                    /** @default null */
                    table?: string | null;
                    upload: string;
                };
            };
        };
        responses: {
            /** @description Import an uploaded file: all its rows or none */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mappings.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which header serves which column, as remembered for each source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            mapping: {
                                [key: string]: string;
                            };
                            source: string;
                            table: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "tables.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fact tables of the organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            columns: {
                                name: string;
                                title: string;
                                type: string;
                            }[];
                            key: string[];
                            table: string;
                            title: string;
                            when: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "tables.template": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty workbook for a table: its headers alone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "tokens.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens by which systems push facts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            at: string;
                            name: string;
                            number: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "tokens.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Make a token, shown once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        token: {
                            at: string;
                            name: string;
                            number: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "tokens.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "facts.upload": {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Upload a file of facts, to be looked at and then imported */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        name: string;
                        upload: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "facts.preview": {
        parameters: {
            query?: {
                mapping?: string;
                replaces?: number | null;
                sheet?: string | null;
                source?: string | null;
                table?: string | null;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands in an uploaded file and which cells are wrong; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        again: number | null;
                        aside: string[];
                        days: {
                            from: string;
                            to: string;
                        } | null;
                        errors: number | null;
                        isKeyed: boolean;
                        mapping: {
                            [key: string]: string;
                        };
                        problems: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                        refused: {
                            found: string;
                            header: string;
                            row: number;
                        }[];
                        rows: number | null;
                        sample: {
                            columns: string[];
                            rows: {
                                cells: (string | null)[];
                                row: number;
                            }[];
                        };
                        sheet: string | null;
                        sheets: string[];
                        source: string;
                        table: string | null;
                        title: string | null;
                        totals: {
                            column: string;
                            filled: number;
                            sum: string;
                        }[];
                        undated: number | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "tables.wanted": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which tables and columns are wanted, which must not be missing, and which schemes read them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            columns: {
                                example: string | null;
                                isNeeded: boolean;
                                name: string;
                                schemes: string[];
                                title: string;
                                type: string;
                            }[];
                            table: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A form with what was written so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evidence: {
                            from?: string;
                            /** @enum {string} */
                            is: "none" | "always" | "deductions" | "outside";
                            to?: string;
                        };
                        form: {
                            at: string;
                            cycle: number;
                            items: string[];
                            /** @enum {string} */
                            kind: "self" | "supervisor" | "peer" | "panel" | "owner";
                            number: number;
                            ratee: string;
                            rater: string;
                            replaces: number | null;
                            role: string;
                            /** @enum {string} */
                            state: "open" | "submitted" | "given back" | "replaced" | "reweighted";
                            until: string | null;
                            why: string;
                        };
                        items: {
                            from: string | null;
                            /** @enum {string} */
                            gives: "score" | "grade";
                            grades: string[];
                            item: string;
                            mark: {
                                evidence: string | null;
                                grade: string | null;
                                score: string | null;
                            } | null;
                            title: string;
                            to: string | null;
                        }[];
                        /** @description The last day on which it is taken */
                        until: string | null;
                        /** @description The weight of its group of raters in what they rate together, in percent */
                        weight: string | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: {
                        /** @constant */
                        is: "wait";
                        until: string;
                    } | {
                        /** @constant */
                        is: "replace";
                        rater: string;
                        until: string;
                    } | {
                        /** @constant */
                        is: "reweight";
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Decide about an overdue form: wait, replace its rater, reweight */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.files": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files of a form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            about: string;
                            actor: string;
                            at: string;
                            bytes: string;
                            name: string;
                            number: number;
                            sha256: string;
                            type: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Attach a file of evidence to a form */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.giveBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Give a form back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: {
                        /** @default null */
                        evidence?: string | null;
                        /** @default null */
                        grade?: string | null;
                        item: string;
                        /** @default null */
                        score?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Save ratings as a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "forms.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Submit a form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "grants.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who holds which roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            number: number;
                            person: string;
                            role: string;
                            unit: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "grants.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string;
                    /** @default null */
                    reason?: string | null;
                    role: string;
                    /** @default null */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description Grant a role */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "grants.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Take a role back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "investigations.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    evidence?: {
                        name: string;
                        sha256: string;
                    }[];
                    person: string;
                    /** @default [] */
                    rows?: {
                        batch: number;
                        row: number;
                        table: string;
                    }[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Open an investigation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "investigations.clear": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Clear the person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "investigations.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Confirm what was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "investigations.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    found: string;
                    kind: string;
                    note: string;
                    /** @default null */
                    store?: string | null;
                };
            };
        };
        responses: {
            /** @description Write down what was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "investigations.hold": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    item?: string | null;
                    period: string;
                    scheme: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Hold an item of the person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "members.invite": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    person: string;
                };
            };
        };
        responses: {
            /** @description Invite a person to sign in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        expires: string;
                        organisation: string;
                        person: string;
                        token: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "invitations.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation with a name and a password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "invitations.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Look at an invitation by its token: whose it is, and how it is accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        expires: string;
                        name: string;
                        organisation: string;
                        /** @enum {string} */
                        way: "new" | "own password" | "another password";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
                whose?: "mine" | "all";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My jobs (whose=all: everybody’s, for those who change settings), the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `before` must be for the next page */
                        next: number | null;
                        rows: {
                            actor: string;
                            at: string;
                            behalf: string | null;
                            end: {
                                answer: unknown;
                                at: string;
                                /** @enum {string} */
                                outcome: "done" | "refused" | "failed" | "cancelled";
                                problems: {
                                    code: string;
                                    en: {
                                        mend: string;
                                        what: string;
                                    };
                                    place: unknown;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    zh: {
                                        mend: string;
                                        what: string;
                                    };
                                }[];
                            } | null;
                            kind: string;
                            number: number;
                            words: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "jobs.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        behalf: string | null;
                        end: {
                            answer: unknown;
                            at: string;
                            /** @enum {string} */
                            outcome: "done" | "refused" | "failed" | "cancelled";
                            problems: {
                                code: string;
                                en: {
                                    mend: string;
                                    what: string;
                                };
                                place: unknown;
                                /** @enum {string} */
                                severity: "error" | "warning";
                                zh: {
                                    mend: string;
                                    what: string;
                                };
                            }[];
                        } | null;
                        kind: string;
                        number: number;
                        words: {
                            en: string;
                            zh: string;
                        };
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Call off a job that has not ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "jobs.watch": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a job has come (events `progress`) until it has ended (event `job`) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "keys.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            at: string;
                            lastUsed: string | null;
                            name: string;
                            number: number;
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "keys.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description A new API key, shown once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: {
                            at: string;
                            lastUsed: string | null;
                            name: string;
                            number: number;
                            person: string;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "keys.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of my API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "log.list": {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last entries of the log, or the last before one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            about: string;
                            aboutWords: {
                                en: string;
                                zh: string;
                            };
                            action: string;
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: string | number | boolean | null;
                            };
                            /** @description The person that the entry is about */
                            person: string | null;
                            seq: number;
                            words: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "log.accesses": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                of?: "private values" | "auditors";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who looked at what: private values, or the looks of auditors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `after` must be for the next page */
                        next: number | null;
                        rows: {
                            about: string;
                            actor: string;
                            at: string;
                            /** @description The private value that was shown */
                            field: {
                                en: string;
                                zh: string;
                            } | null;
                            person: string | null;
                            words: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "log.verify": {
        parameters: {
            query?: {
                head?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the chain of the log and its signatures hold; a head printed on an export can be compared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: number;
                        flaws: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                        head: string;
                        holds: boolean;
                        lastAt: string | null;
                        lastSigned: number | null;
                        signed: number;
                        signers: string[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "me.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am, with which roles and duties */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        behalf: string | null;
                        duties: {
                            /** @enum {string} */
                            duty: "read people" | "change people" | "read contact" | "read bank account" | "grant roles" | "change settings" | "read schemes" | "write schemes" | "review schemes" | "release schemes" | "read facts" | "import facts" | "read runs" | "compute" | "approve runs" | "lock" | "pay" | "propose adjustments" | "approve adjustments" | "export pay" | "read scores" | "read pay" | "read base pay" | "run cycles" | "approve targets" | "rate team" | "allot" | "review results" | "grant exceptions" | "publish results" | "handle disputes" | "decide applications" | "investigate" | "record events" | "run awards" | "propose outcomes" | "decide outcomes" | "confirm outcomes" | "read dashboards" | "read log";
                            everywhere: boolean;
                            units: string[];
                        }[];
                        handedOver: {
                            from: string;
                            giver: string;
                            number: number;
                            roles: string[];
                            to: string;
                        }[];
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        person: string;
                        roles: {
                            role: string;
                            units: string[] | null;
                        }[];
                        today: string;
                        /** @enum {string} */
                        via: "session" | "key";
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "announcements.mine": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcements that concern me, and whether I signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            effective: string;
                            note: string | null;
                            number: number;
                            scheme: string;
                            signed: string | null;
                            training_on: string | null;
                            trial: {
                                first: string;
                                last: string;
                            } | null;
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reports.own": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports that I owe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            due: string;
                            first: string;
                            last: string;
                            name: string;
                            report: {
                                at: string;
                                note: string | null;
                                number: number;
                                step: ("taken" | "given back") | null;
                            } | null;
                            rule: number;
                            /** @enum {string} */
                            standing: "in time" | "late" | "due" | "missing";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "assignments.own": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schemes that pay me today, or on a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: string[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "decisions.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "done" | "not done";
                    /** @default null */
                    remark?: string | null;
                };
            };
        };
        responses: {
            /** @description Say what became of a decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "meetings.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings that I may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            agenda: string;
                            day: string;
                            entries: {
                                actor: string;
                                due: string | null;
                                /** @enum {string} */
                                entry: "strength" | "weakness" | "opportunity" | "threat" | "note" | "decision";
                                number: number;
                                outcome: ("done" | "not done") | null;
                                owner: string | null;
                                text: string;
                            }[];
                            /** @enum {string} */
                            kind: "monthly" | "quarterly" | "plan review";
                            number: number;
                            title: string;
                            unit: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "meetings.call": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agenda: string;
                    day: string;
                    /** @enum {string} */
                    kind: "monthly" | "quarterly" | "plan review";
                    title: string;
                    /** @default null */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description Call a meeting */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "meetings.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    due?: string | null;
                    /** @enum {string} */
                    entry: "strength" | "weakness" | "opportunity" | "threat" | "note" | "decision";
                    /** @default null */
                    owner?: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Write down a note, a SWOT entry or a decision */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "members.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who can sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            person: string;
                            renewable: boolean;
                            secondFactor: boolean;
                            since: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "members.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End what a person can sign in to, at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: number;
                        sessions: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "members.renew-password": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a person who forgot the password choose another: a link that is good once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires: string;
                        token: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "members.end-second-factor": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a lost second factor from a person; sessions end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "memberships.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisations that I am a member of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            name: string;
                            organisation: string;
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.month": {
        parameters: {
            query: {
                language?: "zh" | "en";
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A month of mine: items, how they came about, how far the next step is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        computed: string;
                        explanation: {
                            depth: number;
                            exact: string | null;
                            method: string;
                            missing: string[];
                            name: string;
                            next: string | null;
                            reasons: string[];
                            records: boolean;
                            rows: {
                                active: boolean;
                                holes: {
                                    [key: string]: string;
                                };
                                text: string;
                            }[];
                            said: {
                                [key: string]: string;
                            };
                            section: string;
                            seen: boolean;
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            text: string;
                            title: string;
                            value: string | null;
                        }[];
                        final: boolean;
                        items: {
                            exact: string | null;
                            name: string;
                            next: string | null;
                            section: string;
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            text: string;
                            title: string;
                            value: string | null;
                        }[];
                        name: string;
                        period: string;
                        person: string;
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        standing: "locked" | "published" | "approved" | "so far";
                        title: string;
                        unit: string | null;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.comparison": {
        parameters: {
            query: {
                language?: "zh" | "en";
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A month of mine against the one before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: string | null;
                        changes: {
                            difference: string | null;
                            name: string;
                            new: string | null;
                            old: string | null;
                            text: string;
                            title: string;
                        }[];
                        period: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.plan": {
        parameters: {
            query: {
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules of a month of mine and the own figures it began with, to try others on this machine */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            name: string;
                            /** @enum {string} */
                            of: "answer" | "attribute" | "people";
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            value: string | null;
                        }[];
                        period: string;
                        person: string;
                        run: number;
                        scheme: string;
                        texts: {
                            file: string;
                            indicators: {
                                [key: string]: string;
                            };
                            scheme: string;
                            tables: {
                                [key: string]: string;
                            };
                        };
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.ranks": {
        parameters: {
            query: {
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ranks of colleagues, where the organisation shows them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            name: string;
                            places: {
                                group: string | null;
                                name: string;
                                person: string;
                                rank: string;
                            }[];
                            title: string;
                        }[];
                        shown: boolean;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.records": {
        parameters: {
            query: {
                item: string;
                limit?: number;
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records behind an item of mine */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            columns: string[];
                            heads: string[];
                            own: boolean;
                            places: ({
                                batch: number;
                                row: number;
                            } | null)[];
                            question: string;
                            rows: (string | null)[][];
                            table: string | null;
                            total: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.months": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods that have results of mine */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            last: string;
                            period: string;
                            run: number;
                            scheme: string;
                            /** @enum {string} */
                            standing: "locked" | "published" | "approved" | "so far";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.payslip": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
                language?: "zh" | "en";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payslip of mine */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "payslips.lines": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines of a payslip of mine, and the hash that is signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fen: string;
                        hash: string;
                        lines: {
                            adjustment: number | null;
                            charge: string;
                            fen: string;
                            item: string;
                            title: string;
                        }[];
                        period: string;
                        run: number;
                        scheme: string;
                        signed: string | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "payslips.sign": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Sign that one has read a payslip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signed: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "mine.statement": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My account: what each closed period paid, with its adjustments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            fen: string;
                            held: string[];
                            lines: {
                                adjustment: number | null;
                                fen: string;
                                item: string;
                                pay: string;
                                /** @enum {string} */
                                state: "locked" | "proposed" | "approved";
                                title: string;
                            }[];
                            lockedAt: string;
                            period: string;
                            run: number;
                            scheme: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "month-end.show": {
        parameters: {
            query?: {
                month?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The close of a month: how far each scheme has come, and what blocks it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        months: string[];
                        rows: {
                            blocking: ({
                                is: string;
                                mend: {
                                    en: string;
                                    zh: string;
                                };
                                what: {
                                    en: string;
                                    zh: string;
                                };
                            } & {
                                [key: string]: unknown;
                            })[];
                            exports: number;
                            facts: {
                                last: string | null;
                                rows: number;
                                table: string;
                                title: string;
                            }[] | null;
                            first: string;
                            hands: {
                                mine: boolean;
                                others: string[];
                            } | null;
                            last: string;
                            moved: number[];
                            period: string;
                            run: {
                                actor: string;
                                at: string;
                                first: string;
                                last: string;
                                number: number;
                                period: string;
                                /** @enum {string} */
                                purpose: "regular" | "correction";
                                scheme: string;
                                /** @enum {string} */
                                state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                                steps: {
                                    actor: string;
                                    at: string;
                                    note: string | null;
                                    step: string;
                                }[];
                                subjects: number;
                                version: number;
                            } | null;
                            scheme: string;
                            title: string;
                            version: number;
                        }[];
                        today: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "months.table": {
        parameters: {
            query: {
                after?: number;
                limit?: number;
                period: string;
                scheme: string;
                search?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A month of the people whom I may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        lines: {
                            name: string;
                            section: string;
                            title: string;
                            unit: string | null;
                        }[];
                        next: number | null;
                        period: string;
                        rows: {
                            name: string;
                            person: string;
                            values: (string | null)[];
                        }[];
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        standing: "locked" | "published" | "approved" | "so far";
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "notices.list": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                unread?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My notices, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: number | null;
                        rows: {
                            about: string;
                            at: string;
                            kind: string;
                            link: string | null;
                            number: number;
                            read: string | null;
                            text: {
                                en: string;
                                zh: string;
                            };
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "notices.choices": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which notices I get by e-mail too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            kind: "job ended" | "result published" | "committee named" | "publisher named" | "award to vote" | "objection answered" | "window open" | "window ends soon" | "window ends today" | "window over" | "delivery given up" | "case moved" | "evidence laid" | "check drawn" | "talk noted" | "password to be renewed" | "second factor taken" | "report given back" | "things wait" | "payslip there" | "adjustment for you" | "figures moved";
                            mail: boolean;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "notices.choose": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "job ended" | "result published" | "committee named" | "publisher named" | "award to vote" | "objection answered" | "window open" | "window ends soon" | "window ends today" | "window over" | "delivery given up" | "case moved" | "evidence laid" | "check drawn" | "talk noted" | "password to be renewed" | "second factor taken" | "report given back" | "things wait" | "payslip there" | "adjustment for you" | "figures moved";
                    mail: boolean;
                };
            };
        };
        responses: {
            /** @description Choose whether a kind of notice comes by e-mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "notices.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    numbers: number[];
                };
            };
        };
        responses: {
            /** @description Mark notices as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "objections.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "upheld" | "dismissed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Answer an objection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "outcomes.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: {
                        name: string;
                        sha256: string;
                    }[];
                    person: string;
                    /** @default null */
                    proposal?: {
                        line: string;
                        run: number;
                    } | null;
                    text: string;
                    /** @enum {string} */
                    what: "training" | "demotion" | "transfer" | "dismissal";
                };
            };
        };
        responses: {
            /** @description Put an outcome forward */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "outcomes.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    /** @enum {string} */
                    step: "decide" | "confirm" | "drop";
                };
            };
        };
        responses: {
            /** @description Decide, confirm or drop an outcome */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "outcomes.effect": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    is: "seat";
                    seat: {
                        from: string;
                        post: string;
                        unit: string;
                    };
                } | {
                    day: string;
                    /** @constant */
                    is: "leaving";
                } | {
                    /** @constant */
                    is: "nothing";
                };
            };
        };
        responses: {
            /** @description Let an outcome take effect */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "outcomes.hear": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement: string;
                };
            };
        };
        responses: {
            /** @description Say what one has to say to an outcome */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        at: string;
                        evidence: {
                            name: string;
                            sha256: string;
                        }[];
                        kind: string;
                        line: string | null;
                        number: number;
                        person: string | null;
                        state: string;
                        stateZh: string;
                        steps: {
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: unknown;
                            };
                            note: string | null;
                            state: string;
                            stateZh: string;
                            step: string;
                        }[];
                        subject: {
                            [key: string]: unknown;
                        };
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                on?: string;
                unit?: string;
                words?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People on a day (today, where none is said) by their ids; of a unit and all below it, or whose name or id holds some words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What `after` must be for the next page */
                        next: string | null;
                        rows: {
                            name: string;
                            person: string;
                            seats: {
                                head: boolean;
                                main: boolean;
                                post: string;
                                unit: string;
                            }[];
                            standing: ("not yet" | "probation" | "regular" | "left") | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    person: string;
                };
            };
        };
        responses: {
            /** @description Add a person, or say anew what somebody is called */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period: string;
                };
            };
        };
        responses: {
            /** @description Publish people as facts for a period, as a job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: {
                        from_day: string;
                        unit: string;
                    };
                    reason: string;
                    /** @constant */
                    table: "unit_versions";
                } | {
                    key: {
                        day: string;
                        /** @enum {string} */
                        kind: "joined" | "regularised" | "left" | "rejoined" | "engaged" | "ended";
                        person: string;
                    };
                    reason: string;
                    /** @constant */
                    table: "employment_events";
                } | {
                    key: {
                        from_day: string;
                        person: string;
                        post: string;
                        unit: string;
                    };
                    reason: string;
                    /** @constant */
                    table: "seats";
                } | {
                    key: {
                        from_day: string;
                        person: string;
                    };
                    reason: string;
                    /** @constant */
                    table: "base_pays";
                } | {
                    key: {
                        from_day: string;
                        person: string;
                    };
                    reason: string;
                    /** @constant */
                    table: "leaves";
                } | {
                    key: {
                        from_day: string;
                        person: string | null;
                        post: string | null;
                        scheme: string;
                        unit: string | null;
                    };
                    reason: string;
                    /** @constant */
                    table: "scheme_assignments";
                };
            };
        };
        responses: {
            /** @description Take back a row of people or organisation that was noted by mistake */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.import": {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Import a workbook of people and organisation, as a job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.preview": {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description What a workbook would change; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aside: string[];
                        changes: {
                            is: {
                                [key: string]: string | boolean | null;
                            };
                            table: string;
                            was: {
                                [key: string]: string | boolean | null;
                            } | null;
                        }[];
                        count: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.template": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook in which people and organisation are filled in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.show": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person on a day: seats, and how the employment stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        person: string;
                        seats: {
                            head: boolean;
                            main: boolean;
                            post: string;
                            unit: string;
                        }[];
                        standing: ("not yet" | "probation" | "regular" | "left") | null;
                        stints: {
                            first: string;
                            last: string | null;
                            leaving: ("resigned" | "dismissed" | "transferred out" | "retired") | null;
                            regular: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "base-pay.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The base pay of a person: from which day, in fen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            fen: string;
                            from: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "base-pay.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fen: string;
                    from: string;
                };
            };
        };
        responses: {
            /** @description Set the base pay from a day on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.employ": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: string;
                    /** @enum {string} */
                    kind: "joined" | "regularised" | "left" | "rejoined" | "engaged" | "ended";
                    /** @default null */
                    leaving?: ("resigned" | "dismissed" | "transferred out" | "retired") | null;
                    /** @default null */
                    probationUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Note what happened to an employment: joined, regularised, left … */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "leaves.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The leaves of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            from: string;
                            kind: string;
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "leaves.note": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @enum {string} */
                    kind: "annual" | "sick" | "personal" | "maternity" | "paternity" | "marriage" | "bereavement" | "work injury" | "other";
                    to: string;
                };
            };
        };
        responses: {
            /** @description Note a leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.month": {
        parameters: {
            query: {
                language?: "zh" | "en";
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A month of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        computed: string;
                        explanation: {
                            depth: number;
                            exact: string | null;
                            method: string;
                            missing: string[];
                            name: string;
                            next: string | null;
                            reasons: string[];
                            records: boolean;
                            rows: {
                                active: boolean;
                                holes: {
                                    [key: string]: string;
                                };
                                text: string;
                            }[];
                            said: {
                                [key: string]: string;
                            };
                            section: string;
                            seen: boolean;
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            text: string;
                            title: string;
                            value: string | null;
                        }[];
                        final: boolean;
                        items: {
                            exact: string | null;
                            name: string;
                            next: string | null;
                            section: string;
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            text: string;
                            title: string;
                            value: string | null;
                        }[];
                        name: string;
                        period: string;
                        person: string;
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        standing: "locked" | "published" | "approved" | "so far";
                        title: string;
                        unit: string | null;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.comparison": {
        parameters: {
            query: {
                language?: "zh" | "en";
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A month of a person against the one before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: string | null;
                        changes: {
                            difference: string | null;
                            name: string;
                            new: string | null;
                            old: string | null;
                            text: string;
                            title: string;
                        }[];
                        period: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.records": {
        parameters: {
            query: {
                item: string;
                limit?: number;
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records behind an item of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            columns: string[];
                            heads: string[];
                            own: boolean;
                            places: ({
                                batch: number;
                                row: number;
                            } | null)[];
                            question: string;
                            rows: (string | null)[][];
                            table: string | null;
                            total: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.months": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods that have results of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            last: string;
                            period: string;
                            run: number;
                            scheme: string;
                            /** @enum {string} */
                            standing: "locked" | "published" | "approved" | "so far";
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.payslip": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
                language?: "zh" | "en";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payslip of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "private.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phone, e-mail and the like of a person, as masks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            field: "phone" | "email" | "bank account" | "identity number";
                            mask: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "private.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "phone" | "email" | "bank account" | "identity number";
                    value: string | null;
                };
            };
        };
        responses: {
            /** @description Keep a private value, or take it away (null) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "private.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                field: "phone" | "email" | "bank account" | "identity number";
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A value in full: proves who you are first, and is kept as an access */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "seats.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All seats of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            from: string;
                            head: boolean;
                            main: boolean;
                            post: string;
                            to: string | null;
                            unit: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "seats.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @default false */
                    head?: boolean;
                    /** @default true */
                    main?: boolean;
                    post: string;
                    /** @default null */
                    to?: string | null;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Give somebody a seat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "seats.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    post: string;
                    to: string;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description End a seat with a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "seats.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @default false */
                    head?: boolean;
                    post: string;
                    /** @default null */
                    to?: string | null;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Give somebody another main seat; the present one ends the day before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "people.statement": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            fen: string;
                            held: string[];
                            lines: {
                                adjustment: number | null;
                                fen: string;
                                item: string;
                                pay: string;
                                /** @enum {string} */
                                state: "locked" | "proposed" | "approved";
                                title: string;
                            }[];
                            lockedAt: string;
                            period: string;
                            run: number;
                            scheme: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "plans.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "done" | "not done";
                    /** @default null */
                    remark?: string | null;
                };
            };
        };
        responses: {
            /** @description Say what became of a plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "posts.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            family: string | null;
                            post: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "posts.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    family?: string | null;
                    post: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Say what a post is called */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "objections.raise": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    person?: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Object to a public notice */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "readiness.show": {
        parameters: {
            query: {
                period: string;
                scheme: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What keeps a month from being ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            blocks: {
                                is: string;
                                mend: {
                                    en: string;
                                    zh: string;
                                };
                                what: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            person: string;
                        }[];
                        rows: ({
                            is: string;
                            mend: {
                                en: string;
                                zh: string;
                            };
                            what: {
                                en: string;
                                zh: string;
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reports.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A report with its files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        came: string;
                        due: string;
                        files: {
                            name: string;
                            number: number;
                        }[];
                        last: string;
                        late: boolean;
                        mayTake: boolean;
                        name: string;
                        note: string | null;
                        number: number;
                        person: string;
                        rule: number;
                        step: ("taken" | "given back") | null;
                        text: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reports.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                    /** @enum {string} */
                    step: "taken" | "given back";
                };
            };
        };
        responses: {
            /** @description Take a report, or give it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reports.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Add a file to a report of one’s own */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "requests.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What disputes ask to be put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            case: number;
                            done: boolean;
                            kind: string;
                            number: number;
                            remedy: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "requests.effects": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom a correction moves, and by how much */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            fen: string | null;
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "requests.execute": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Import a correction */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "requests.fulfil": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "form" | "rule";
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description Say what was done about a form or a rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "roles.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Roles and their duties */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            duties: string[];
                            en: string;
                            /** @description The duties in words */
                            may: {
                                en: string;
                                zh: string;
                            }[];
                            role: string;
                            zh: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.list": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                period?: string;
                purpose?: "regular" | "correction";
                scheme?: string;
                state?: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runs, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: number | null;
                        rows: {
                            actor: string;
                            at: string;
                            first: string;
                            last: string;
                            number: number;
                            period: string;
                            /** @enum {string} */
                            purpose: "regular" | "correction";
                            scheme: string;
                            /** @enum {string} */
                            state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                            steps: {
                                actor: string;
                                at: string;
                                note: string | null;
                                step: string;
                            }[];
                            subjects: number;
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.compute": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period: string;
                    scheme: string;
                };
            };
        };
        responses: {
            /** @description Compute a period of a scheme */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A run: its steps, batches, engine and hashes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batches: number[];
                        engine: {
                            fingerprint: string;
                            version: string;
                        };
                        hands: {
                            mine: boolean;
                            others: string[];
                        } | null;
                        hashes: {
                            facts: string;
                            results: string;
                            scheme: string;
                            trace: string;
                        };
                        run: {
                            actor: string;
                            at: string;
                            first: string;
                            last: string;
                            number: number;
                            period: string;
                            /** @enum {string} */
                            purpose: "regular" | "correction";
                            scheme: string;
                            /** @enum {string} */
                            state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                            steps: {
                                actor: string;
                                at: string;
                                note: string | null;
                                step: string;
                            }[];
                            subjects: number;
                            version: number;
                        };
                        warnings: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Approve a run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: {
                            actor: string;
                            at: string;
                            first: string;
                            last: string;
                            number: number;
                            period: string;
                            /** @enum {string} */
                            purpose: "regular" | "correction";
                            scheme: string;
                            /** @enum {string} */
                            state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                            steps: {
                                actor: string;
                                at: string;
                                note: string | null;
                                step: string;
                            }[];
                            subjects: number;
                            version: number;
                        };
                        warnings: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.difference": {
        parameters: {
            query?: {
                after?: number;
                language?: "zh" | "en";
                limit?: number;
                person?: string;
                with?: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moved against another run (else last month’s), person by person, with the fact or passage that moved it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        new: number;
                        next: number | null;
                        old: number;
                        people: number;
                        rows: {
                            items: {
                                causes: {
                                    edits: {
                                        new: {
                                            line: number;
                                            text: string;
                                        } | null;
                                        old: {
                                            line: number;
                                            text: string;
                                        } | null;
                                    }[];
                                    is: string;
                                    name: string;
                                    text: string;
                                    title: string;
                                }[];
                                difference: string | null;
                                name: string;
                                new: string | null;
                                old: string | null;
                                shown: {
                                    difference: string | null;
                                    new: string | null;
                                    old: string | null;
                                };
                                text: string;
                                title: string;
                            }[];
                            name: string;
                            person: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "exports.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files that were exported of a run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            name: string;
                            number: number;
                            run: number;
                            sha256: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "exports.make": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "xlsx" | "csv" | "json" | "pdf";
                    /**
                     * @default zh
                     * @enum {string}
                     */
                    language?: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Write what a run pays as a sealed file */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.lock": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    holding?: boolean;
                    /** @default false */
                    pinned?: boolean;
                };
            };
        };
        responses: {
            /** @description Lock the period: from then on it never changes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "pay.due": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                person?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every line that a run pays, with the adjustments of earlier periods */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fen: string;
                        next: number | null;
                        people: number;
                        period: string;
                        rows: {
                            charge: string;
                            fen: string;
                            from: string | null;
                            item: string;
                            /** @enum {string} */
                            kind: "pay" | "adjustment";
                            name: string;
                            pay: string;
                            person: string;
                            reason: string | null;
                            title: string;
                        }[];
                        run: number;
                        scheme: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.pay": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Record that a locked run was paid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: {
                            actor: string;
                            at: string;
                            first: string;
                            last: string;
                            number: number;
                            period: string;
                            /** @enum {string} */
                            purpose: "regular" | "correction";
                            scheme: string;
                            /** @enum {string} */
                            state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                            steps: {
                                actor: string;
                                at: string;
                                note: string | null;
                                step: string;
                            }[];
                            subjects: number;
                            version: number;
                        };
                        warnings: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "payslips.signatures": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has signed the payslips of a run and who has not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            person: string;
                            signed: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.people": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                search?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results of a run, a row a person, as far as they may be seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        lines: {
                            name: string;
                            section: string;
                            title: string;
                            unit: string | null;
                        }[];
                        next: number | null;
                        period: string;
                        rows: {
                            name: string;
                            person: string;
                            values: (string | null)[];
                        }[];
                        run: number;
                        scheme: string;
                        state: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.person": {
        parameters: {
            query?: {
                language?: "zh" | "en";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results of a person in a run, explained */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        computed: string;
                        explanation: {
                            depth: number;
                            exact: string | null;
                            method: string;
                            missing: string[];
                            name: string;
                            next: string | null;
                            reasons: string[];
                            records: boolean;
                            rows: {
                                active: boolean;
                                holes: {
                                    [key: string]: string;
                                };
                                text: string;
                            }[];
                            said: {
                                [key: string]: string;
                            };
                            section: string;
                            seen: boolean;
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            text: string;
                            title: string;
                            value: string | null;
                        }[];
                        final: boolean;
                        items: {
                            exact: string | null;
                            name: string;
                            next: string | null;
                            section: string;
                            /** @enum {string} */
                            state: "value" | "unknown" | "not applicable";
                            text: string;
                            title: string;
                            value: string | null;
                        }[];
                        name: string;
                        period: string;
                        person: string;
                        run: number;
                        scheme: string;
                        /** @enum {string} */
                        standing: "locked" | "published" | "approved" | "so far";
                        title: string;
                        unit: string | null;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.records": {
        parameters: {
            query: {
                item: string;
                limit?: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                person: string;
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records behind an item of a person in a run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            columns: string[];
                            heads: string[];
                            own: boolean;
                            places: ({
                                batch: number;
                                row: number;
                            } | null)[];
                            question: string;
                            rows: (string | null)[][];
                            table: string | null;
                            total: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "proposals.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a run proposes for people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            kind: string;
                            line: string;
                            person: string;
                            run: number;
                            state: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Reject a run, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: {
                            actor: string;
                            at: string;
                            first: string;
                            last: string;
                            number: number;
                            period: string;
                            /** @enum {string} */
                            purpose: "regular" | "correction";
                            scheme: string;
                            /** @enum {string} */
                            state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                            steps: {
                                actor: string;
                                at: string;
                                note: string | null;
                                step: string;
                            }[];
                            subjects: number;
                            version: number;
                        };
                        warnings: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compute a run again and compare the bytes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "runs.review": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                run: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Put a run to review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: {
                            actor: string;
                            at: string;
                            first: string;
                            last: string;
                            number: number;
                            period: string;
                            /** @enum {string} */
                            purpose: "regular" | "correction";
                            scheme: string;
                            /** @enum {string} */
                            state: "computed" | "in review" | "approved" | "rejected" | "locked" | "paid";
                            steps: {
                                actor: string;
                                at: string;
                                note: string | null;
                                step: string;
                            }[];
                            subjects: number;
                            version: number;
                        };
                        warnings: {
                            code: string;
                            en: {
                                mend: string;
                                what: string;
                            };
                            place: {
                                column?: string;
                                file: string;
                                in: string;
                                row?: number;
                                sheet?: string;
                                span?: {
                                    end: number;
                                    start: number;
                                };
                            } | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            zh: {
                                mend: string;
                                what: string;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "samples.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Samples */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            checker: string;
                            customers: number;
                            most: string;
                            number: number;
                            person: string;
                            picked: string[];
                            population: string;
                            scores: {
                                at: string;
                                customer: string;
                                note: string | null;
                                score: string;
                            }[];
                            seed: string;
                            week_end: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "samples.draw": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checker: string;
                    count: number;
                    /** @default 100 */
                    most?: string;
                    person: string;
                    seed: string;
                    served: {
                        customer: string;
                        employee: string;
                        table: string;
                    };
                    week_end: string;
                };
            };
        };
        responses: {
            /** @description Draw customers to be checked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checker: string;
                        customers: number;
                        most: string;
                        number: number;
                        person: string;
                        picked: string[];
                        population: string;
                        seed: string;
                        week_end: string;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "samples.score": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customer: string;
                    /** @default null */
                    note?: string | null;
                    score: string;
                };
            };
        };
        responses: {
            /** @description Score a customer who was picked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reviews.due": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When schemes are to be looked at again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            days: number;
                            due: string;
                            /** @enum {string} */
                            said: "scheme" | "review" | "usual";
                            scheme: string;
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Released schemes and their versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            about: string | null;
                            actor: string;
                            at: string;
                            cycle: string;
                            effective: string;
                            hash: string;
                            note: string | null;
                            retiredFrom: string | null;
                            retroactive: boolean;
                            scheme: string;
                            title: string;
                            version: number;
                            whom: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.continue": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Let a retired scheme go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.cost": {
        parameters: {
            query: {
                from: number;
                period: string;
                to: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one version pays against another in a period, both computed anew; person by person for those who see pay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: unknown;
                        people: unknown[] | null;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.differences": {
        parameters: {
            query: {
                from: number;
                language?: "zh" | "en";
                to: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed from one version to another, in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        new: string;
                        old: string | null;
                        sections: {
                            changes: {
                                new: string | null;
                                old: string | null;
                            }[];
                            section: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.life": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The life of a scheme: who did what, when and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            actor: string;
                            at: string;
                            day: string | null;
                            draft: number | null;
                            note: string | null;
                            version: number | null;
                            what: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.retire": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description End a scheme from a period on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.show": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text of a version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        effective: string;
                        hash: string;
                        indicators: {
                            [key: string]: string;
                        };
                        scheme: string;
                        tables: {
                            [key: string]: string;
                        };
                        text: string;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "schemes.document": {
        parameters: {
            query?: {
                /** @description The same as Hengji-Acting-For, for a plain link. */
                "acting-for"?: string;
                as?: "html" | "pdf";
                language?: "zh" | "en";
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version in words, as a page or a PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "reviews.note": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                scheme: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    next: string | null;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Keep what came of a review, and the day of the next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "secrets.keep": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Keep a secret of a channel; nobody sees it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "session.prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Prove again who you are, by your password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "simulations.people": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                simulation: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a simulation says of each person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: unknown[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "sums.allot": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: {
                        /** @default null */
                        comment?: string | null;
                        person: string;
                        points: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Allot a sum among members */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "surveys.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Surveys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            from: string;
                            number: number;
                            questions: {
                                choices: string[];
                                text: string;
                            }[];
                            scheme: string | null;
                            title: string;
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "surveys.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    questions: {
                        choices: string[];
                        text: string;
                    }[];
                    /** @default null */
                    scheme?: string | null;
                    title: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Open a survey */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "surveys.reply": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    choices: number[];
                    noise: string;
                };
            };
        };
        responses: {
            /** @description Reply to a survey; nobody can tell who replied what */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "surveys.result": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result of a survey, from five replies on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        questions: {
                            choices: string[];
                            counts: number[];
                            text: string;
                        }[];
                        replies: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "meetings.swot": {
        parameters: {
            query: {
                last?: number;
                run: number;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a SWOT sheet starts from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            entry: "strength" | "weakness" | "opportunity" | "threat" | "note" | "decision";
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "talks.list": {
        parameters: {
            query?: {
                person?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The talks with staff that I may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            acknowledged: {
                                at: string;
                                remark: string | null;
                            } | null;
                            actor: string;
                            at: string;
                            day: string;
                            followDay: string | null;
                            followedBy: number | null;
                            follows: number | null;
                            items: {
                                due: string | null;
                                text: string;
                            }[];
                            number: number;
                            person: string;
                            said: string;
                            /** @enum {string} */
                            state: "to be acknowledged" | "acknowledged" | "to be followed up" | "overdue" | "followed up";
                            topic: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "talks.note": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: string;
                    /** @default null */
                    followDay?: string | null;
                    /** @default null */
                    follows?: number | null;
                    /** @default [] */
                    items?: {
                        /** @default null */
                        due?: string | null;
                        text: string;
                    }[];
                    person: string;
                    said: string;
                    topic: string;
                };
            };
        };
        responses: {
            /** @description Write a talk with somebody down */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "talks.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    remark?: string | null;
                };
            };
        };
        responses: {
            /** @description Acknowledge a talk with oneself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "targets.agree": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agree to the target that the other side offered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "team.board": {
        parameters: {
            query?: {
                language?: "zh" | "en";
                month?: string;
                unit?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board of a team: a month of the people whom I may see, person by person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string | null;
                        months: string[];
                        rows: {
                            head: boolean;
                            name: string;
                            person: string;
                            post: string | null;
                            results: {
                                change: {
                                    exact: string;
                                    /** @enum {string} */
                                    sign: "less" | "same" | "more";
                                    text: string;
                                } | null;
                                grade: {
                                    exact: string | null;
                                    name: string;
                                    /** @enum {string} */
                                    state: "value" | "unknown" | "not applicable";
                                    text: string;
                                    title: string;
                                } | null;
                                headline: {
                                    exact: string | null;
                                    name: string;
                                    /** @enum {string} */
                                    state: "value" | "unknown" | "not applicable";
                                    text: string;
                                    title: string;
                                } | null;
                                pay: {
                                    fen: string | null;
                                    /** @enum {string} */
                                    is: "hidden" | "unknown" | "value";
                                };
                                period: string;
                                scheme: string;
                                /** @enum {string} */
                                standing: "locked" | "published" | "approved" | "so far";
                                targets: {
                                    exact: string | null;
                                    name: string;
                                    percent: number | null;
                                    /** @enum {string} */
                                    state: "value" | "unknown" | "not applicable";
                                    text: string;
                                    title: string;
                                }[];
                                title: string;
                            }[];
                            unit: string | null;
                            waiting: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "team.waiting": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that waits for my decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            cycle: number | null;
                            due: string | null;
                            /** @enum {string} */
                            kind: "form" | "target" | "sum" | "vote" | "calibration" | "exception" | "interview" | "plan" | "objection" | "dispute" | "correction" | "settlement" | "application" | "outcome" | "investigation" | "behaviour" | "award" | "check" | "run" | "adjustment" | "late" | "report";
                            name: string | null;
                            number: number;
                            person: string | null;
                            since: string;
                            steps: string[];
                            subject: {
                                [key: string]: unknown;
                            };
                            text: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "drafts.templates": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Schemes to begin with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            note: string | null;
                            scheme: string;
                            text: string;
                            title: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "units.list": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The units that are open on a day (today, where none is said) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            kind: "group" | "region" | "store" | "department" | "team";
                            name: string;
                            parent: string | null;
                            unit: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "units.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @enum {string} */
                    kind: "group" | "region" | "store" | "department" | "team";
                    name: string;
                    /** @default null */
                    parent?: string | null;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Set a unit up from a day on, or move or rename it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
    "units.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description The person who handed roles over, percent-encoded. */
                "Hengji-Acting-For"?: string;
                /** @description The organisation, where one is a member of several. */
                "Hengji-Organisation"?: string;
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                };
            };
        };
        responses: {
            /** @description Close a unit from a day on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            default: components["responses"]["Problem400"];
        };
    };
}
