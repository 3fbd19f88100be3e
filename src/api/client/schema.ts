/** The types of every operation of the API, made from the table of routes by `npm run docs`; nobody writes here. */

export interface paths {
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
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
        /** 日志的最近条目 / The last entries of the log */
        get: operations["log.list"];
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
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的通知，最早的在前 / My notices, the oldest first */
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
            /** @description The last entries of the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            about: string;
                            action: string;
                            actor: string;
                            at: string;
                            details: {
                                [key: string]: string | number | boolean | null;
                            };
                            seq: number;
                        }[];
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
                            duty: "read people" | "change people" | "read contact" | "read bank account" | "grant roles" | "change settings" | "read schemes" | "write schemes" | "review schemes" | "release schemes" | "read facts" | "import facts" | "read runs" | "compute" | "approve runs" | "lock" | "pay" | "propose adjustments" | "approve adjustments" | "export pay" | "read scores" | "read pay" | "read base pay" | "run cycles" | "approve targets" | "rate team" | "allot" | "publish results" | "handle disputes" | "decide applications" | "investigate" | "read dashboards" | "read log";
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
            /** @description My notices, the oldest first */
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
                            kind: "job ended" | "delivery given up";
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
                    kind: "job ended" | "delivery given up";
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
                            role: string;
                            zh: string;
                        }[];
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
